package org.jianwen.schema.origin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.document.ArticleDocuments;

/**
 * Stores where articles came from. It stands in the index with the article, so that both are committed at once and
 * never disagree. Stateless; may be shared by threads.
 */
public final class OriginFields {

    /** The places of an article. Their keys are one term each, and what is remembered of them is a doc value. */
    public static final String ORIGIN = "origin";

    private static final String SEPARATOR = "\0";

    /**
     * A place that an article came from.
     *
     * @param entry the place as it was then
     * @param shown whether the article is as it stands there; else another place has an article of the same id
     * @param closes if this was the last article written of the place, how many it has; else 0
     */
    public record Origin(SyncEntry entry, boolean shown, int closes) {

        /** This origin, shown or not. */
        public Origin shown(boolean value) {
            return new Origin(entry, value, closes);
        }
    }

    private OriginFields() {}

    /** The document to index for an article that came from those places. */
    public static Document document(Article article, ArticleFields fields, List<Origin> origins) {
        Document document = ArticleDocuments.of(article, fields);
        for (Origin origin : origins) {
            document.add(new StringField(ORIGIN, origin.entry().key(), Field.Store.NO));
            document.add(new SortedSetDocValuesField(ORIGIN, new BytesRef(encoded(origin))));
        }
        return document;
    }

    /** The term that all articles of a place have. */
    public static Term term(String key) {
        return new Term(ORIGIN, key);
    }

    /** The places of all articles of a segment. */
    public static SortedSetDocValues values(LeafReader leaf) throws IOException {
        return DocValues.getSortedSet(leaf, ORIGIN);
    }

    /** The places that an article came from; none if it was added by itself. */
    public static List<Origin> of(LeafReader leaf, int doc) throws IOException {
        SortedSetDocValues values = values(leaf);
        List<Origin> origins = new ArrayList<>();
        if (values.advanceExact(doc)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                origins.add(decoded(values.lookupOrd(values.nextOrd())));
            }
        }
        return origins;
    }

    /** What a doc value says. */
    public static Origin decoded(BytesRef value) {
        String[] parts = value.utf8ToString().split(SEPARATOR, -1);
        return new Origin(
                new SyncEntry(parts[0], parts[1], parts[2]), parts[3].equals("+"), Integer.parseInt(parts[4]));
    }

    private static String encoded(Origin origin) {
        SyncEntry entry = origin.entry();
        return String.join(
                SEPARATOR,
                entry.key(),
                entry.fingerprint(),
                entry.stamp(),
                origin.shown() ? "+" : "-",
                Integer.toString(origin.closes()));
    }
}
