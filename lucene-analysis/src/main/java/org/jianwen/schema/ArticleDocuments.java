package org.jianwen.schema;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.FoldedText;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.sketch.TextSketch;
import org.jspecify.annotations.Nullable;

/** The way from an article to a Lucene document and back. Stateless; may be shared by threads. */
public final class ArticleDocuments {

    /** The longest id, source, url, tag or language that is one term, in UTF-8 bytes; what is longer is only stored. */
    public static final int MAX_KEYWORD_BYTES = 8_192;

    private static final int BRIEF = 60;

    private static final FieldType WORDS = ArticleSchema.words();
    private static final FieldType CHARACTERS = ArticleSchema.characters();

    private ArticleDocuments() {}

    /**
     * The document to index for an article.
     *
     * @throws IllegalArgumentException if the id is longer than {@link #MAX_KEYWORD_BYTES}
     */
    public static Document of(Article article) {
        Document document = new Document();
        addId(document, article.id());
        addText(document, ArticleSchema.TITLE, article.title());
        addText(document, ArticleSchema.BODY, article.body());
        addSketch(document, article);
        addKeyword(document, ArticleSchema.SOURCE, article.source());
        addKeyword(document, ArticleSchema.URL, article.url());
        addKeyword(document, ArticleSchema.LANGUAGE, article.language());
        for (String tag : article.tags()) {
            addKeyword(document, ArticleSchema.TAG, tag);
        }
        if (article.published() != null) {
            DateFields.addPublished(document, article.published());
        }
        if (article.updated() != null) {
            DateFields.addUpdated(document, article.updated());
        }
        return document;
    }

    /** The article whose stored fields those are. */
    public static Article article(Document stored) {
        return new Article(
                stored.get(ArticleSchema.ID),
                stored.get(ArticleSchema.TITLE),
                stored.get(ArticleSchema.BODY),
                stored.get(ArticleSchema.SOURCE),
                DateFields.published(stored),
                DateFields.updated(stored),
                stored.get(ArticleSchema.URL),
                List.of(stored.getValues(ArticleSchema.TAG)),
                stored.get(ArticleSchema.LANGUAGE));
    }

    /** The term that names an article; writing under it replaces the article. */
    public static Term idTerm(String id) {
        return new Term(ArticleSchema.ID, id);
    }

    /**
     * The text by which a reprint of an article is known: its body, for reprints have other titles; with the title only
     * where the body has fewer than {@value #BRIEF} UTF-16 units.
     */
    public static String storyText(String title, String body) {
        return body.length() < BRIEF ? title + '\n' + body : body;
    }

    private static void addId(Document document, String id) {
        BytesRef bytes = new BytesRef(id);
        if (bytes.length > MAX_KEYWORD_BYTES) {
            throw new IllegalArgumentException("the id " + Quoted.of(id) + " has " + bytes.length + " bytes; at most "
                    + MAX_KEYWORD_BYTES + " fit: use a shorter one, such as a hash of it");
        }
        document.add(new StringField(ArticleSchema.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ArticleSchema.ID, bytes));
    }

    private static void addText(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS));
        document.add(new Field(ArticleSchema.charactersOf(field), text, CHARACTERS));
    }

    private static void addSketch(Document document, Article article) {
        TextSketch sketch = TextSketch.of(
                FoldedText.of(storyText(article.title(), article.body())).text());
        if (sketch.saysEnough()) {
            document.add(new BinaryDocValuesField(ArticleSchema.SKETCH, new BytesRef(sketch.bytes())));
        }
    }

    private static void addKeyword(Document document, String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        BytesRef bytes = new BytesRef(value);
        if (bytes.length > MAX_KEYWORD_BYTES) {
            document.add(new StoredField(field, value));
            return;
        }
        document.add(new StringField(field, value, Field.Store.YES));
        document.add(new SortedSetDocValuesField(field, bytes));
    }
}
