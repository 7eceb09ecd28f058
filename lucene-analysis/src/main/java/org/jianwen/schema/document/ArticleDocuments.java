package org.jianwen.schema.document;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedReader;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.sketch.TextSketch;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;

/** The way from an article to a Lucene document and back. Stateless; may be shared by threads. */
public final class ArticleDocuments {

    /**
     * The longest source, url, tag or language that is a term as it stands, in UTF-8 bytes; what is longer is found by
     * its beginning and its hash. No id is longer.
     */
    public static final int MAX_KEYWORD_BYTES = 8_192;

    private static final int BRIEF = 60;

    private static final FieldType WORDS = words();
    private static final FieldType CHARACTERS = characters();

    private ArticleDocuments() {}

    /**
     * The document to index for an article without fields of one's own.
     *
     * @throws IllegalArgumentException if the id is longer than {@link #MAX_KEYWORD_BYTES}, or the article has such fields
     */
    public static Document of(Article article) {
        return of(article, ArticleFields.NONE);
    }

    /**
     * The document to index for an article.
     *
     * @param fields what is declared
     * @throws IllegalArgumentException if the id is longer than {@link #MAX_KEYWORD_BYTES}, or the article has a field that
     *     is not declared, or a value that its field cannot hold
     */
    public static Document of(Article article, ArticleFields fields) {
        Document document = new Document();
        addId(document, article.id());
        FoldedText body = FoldedText.of(article.body());
        addText(document, ArticleSchema.TITLE, article.title(), FoldedText.of(article.title()));
        addText(document, ArticleSchema.BODY, article.body(), body);
        addSketch(document, article, body);
        if (article.source() != null) {
            KeywordFields.addCounted(document, ArticleSchema.SOURCE, List.of(article.source()));
        }
        KeywordFields.addCounted(document, ArticleSchema.TAG, article.tags());
        KeywordFields.addExact(document, ArticleSchema.URL, article.url());
        KeywordFields.addExact(document, ArticleSchema.LANGUAGE, article.language());
        KeywordFields.addValue(document, ArticleSchema.LANGUAGE, article.language());
        if (article.published() != null) {
            DateFields.add(document, ArticleSchema.DATE, article.published());
        }
        if (article.updated() != null) {
            DateFields.add(document, ArticleSchema.UPDATED, article.updated());
        }
        article.fields().forEach((name, values) -> OwnFields.add(document, fields, name, values));
        return document;
    }

    /**
     * The article of a document with its id and those of its fields that are wanted; nothing else is loaded.
     *
     * @param wanted tells the names of fields
     * @throws IOException if the index cannot be read
     */
    public static Article load(StoredFields stored, int doc, Predicate<String> wanted) throws IOException {
        var visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                int dot = field.name.indexOf('.');
                String name = dot < 0 ? field.name : field.name.substring(0, dot);
                return name.equals(ArticleSchema.ID) || wanted.test(name) ? Status.YES : Status.NO;
            }
        };
        stored.document(doc, visitor);
        return article(visitor.getDocument());
    }

    /** The article whose stored fields those are; texts that are not among them are empty. */
    public static Article article(Document stored) {
        Article article = Article.of(
                        stored.get(ArticleSchema.ID),
                        Objects.requireNonNullElse(stored.get(ArticleSchema.TITLE), ""),
                        Objects.requireNonNullElse(stored.get(ArticleSchema.BODY), ""))
                .withSource(stored.get(ArticleSchema.SOURCE))
                .withPublished(DateFields.load(stored, ArticleSchema.DATE))
                .withUpdated(DateFields.load(stored, ArticleSchema.UPDATED))
                .withUrl(stored.get(ArticleSchema.URL))
                .withTags(List.of(stored.getValues(ArticleSchema.TAG)))
                .withLanguage(stored.get(ArticleSchema.LANGUAGE));
        return OwnFields.addTo(article, stored);
    }

    /**
     * The term that names an article; writing under it replaces the article.
     *
     * @throws IllegalArgumentException if the id holds half of a surrogate pair, as none does: it would name another
     */
    public static Term idTerm(String id) {
        FieldValues.checkWhole("id", id);
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
        if (!KeywordFields.fits(id)) {
            throw new IllegalArgumentException("the id " + Quoted.of(id) + " has "
                    + new BytesRef(id).length + " bytes; at most " + MAX_KEYWORD_BYTES
                    + " fit: use a shorter one, such as a hash of it");
        }
        KeywordFields.addId(document, id);
    }

    /** Adds a text of one's own. */
    static void addText(Document document, String field, String text) {
        addText(document, field, text, FoldedText.of(text));
    }

    private static void addText(Document document, String field, String text, FoldedText folded) {
        document.add(new FoldedField(field, text, folded, WORDS));
        document.add(new FoldedField(ArticleSchema.charactersOf(field), text, folded, CHARACTERS));
    }

    private static void addSketch(Document document, Article article, FoldedText body) {
        String story = storyText(article.title(), article.body());
        FoldedText folded = story.equals(article.body()) ? body : FoldedText.of(story);
        TextSketch sketch = TextSketch.of(folded.text());
        if (sketch.saysEnough()) {
            document.add(new BinaryDocValuesField(ArticleSchema.SKETCH, new BytesRef(sketch.bytes())));
        }
    }

    /** A field of a text that has been folded already, as two fields and the sketch are made of one text. */
    private static final class FoldedField extends Field {
        private final String text;
        private final FoldedText folded;

        private FoldedField(String name, String text, FoldedText folded, FieldType type) {
            super(name, text, type);
            this.text = text;
            this.folded = folded;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
            return analyzer.tokenStream(name(), new FoldedReader(text, folded));
        }
    }

    /**
     * A field of words. Without offsets: what is shown of an article is found in its text again. With positions, which
     * phrases and spans in Lucene's own languages need.
     */
    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setStored(true);
        type.freeze();
        return type;
    }

    /** A field of characters: phrases need positions, and nothing more. */
    private static FieldType characters() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
