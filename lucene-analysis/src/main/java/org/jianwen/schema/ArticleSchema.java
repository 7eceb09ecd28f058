package org.jianwen.schema;

import java.time.ZoneId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.analysis.sketch.TextSketch;
import org.jspecify.annotations.Nullable;

/**
 * The names, analysis and storage of an article's fields in an index.
 *
 * <p>A text is indexed twice. The field of words ({@link #TITLE}, {@link #BODY}) holds the terms of
 * SmartChineseAnalyzer, for ranking; the field of characters ({@link #TITLE_CHARACTERS}, {@link #BODY_CHARACTERS}) holds
 * pairs of neighbouring characters, for finding exactly what was typed. Stateless; may be shared by threads.
 */
public final class ArticleSchema {

    /** The version of the schema. It changes whenever an older index could not be read as one written now. */
    public static final int VERSION = 4;

    /** The zone of an archive whose settings name none: that of most Chinese news. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /** The id: one term, stored, sortable. */
    public static final String ID = "id";
    /** The id folded: one term. */
    public static final String FOLDED_ID = "id.folded";
    /** The words of the title: terms with positions, stored. */
    public static final String TITLE = "title";
    /** The words of the body: terms with frequencies, stored. */
    public static final String BODY = "body";
    /** The characters of the title: pairs with positions. */
    public static final String TITLE_CHARACTERS = "title.characters";
    /** The characters of the body: pairs with positions. */
    public static final String BODY_CHARACTERS = "body.characters";
    /** The source: its key as one term, countable; stored as it is spelled. */
    public static final String SOURCE = "source";
    /** The address: one term, stored. */
    public static final String URL = "url";
    /** The tags: their keys as one term each, countable; stored as they are spelled. */
    public static final String TAG = "tag";
    /** The language: one term, stored. */
    public static final String LANGUAGE = "language";
    /** The first second of what an article's date names, sortable. */
    public static final String DATE = "date";
    /** When an article was last changed, as {@link #DATE}. */
    public static final String UPDATED = "updated";

    /** The {@link TextSketch} of the text, as a doc value. A text of a few characters has none. */
    public static final String SKETCH = "sketch";

    /** What the name of a field of characters ends with; no name that a program gives does. */
    private static final String CHARACTERS = ".characters";

    private ArticleSchema() {}

    /** The field of characters that stands beside a field of words. */
    public static String charactersOf(String words) {
        // The names that every query asks for are not put together each time.
        return switch (words) {
            case TITLE -> TITLE_CHARACTERS;
            case BODY -> BODY_CHARACTERS;
            default -> words + CHARACTERS;
        };
    }

    /** The field of words that stands beside a field of characters. */
    public static String wordsOf(String characters) {
        return switch (characters) {
            case TITLE_CHARACTERS -> TITLE;
            case BODY_CHARACTERS -> BODY;
            default -> {
                if (!characters.endsWith(CHARACTERS)) {
                    throw new IllegalArgumentException("「" + characters + "」 is not a field of characters");
                }
                yield characters.substring(0, characters.length() - CHARACTERS.length());
            }
        };
    }

    /** Names the field of the spellings of a source or tag. It has one term each, its key before it. */
    public static String spellingsOf(String keywords) {
        return keywords + ".spelling";
    }

    /**
     * Gives the analyzer of an index that declares no segmenter. It is the same for writing and for searching.
     *
     * @return a new analyzer that threads may share; the caller closes it
     */
    public static Analyzer analyzer() {
        return analyzer(ArticleFields.NONE);
    }

    /**
     * Gives the analyzer of an index with those fields. It has the segmenter that they declare.
     *
     * @return a new analyzer that threads may share; the caller closes it
     */
    public static Analyzer analyzer(ArticleFields fields) {
        Analyzer words = ArticleAnalysis.words(fields.segmenter());
        Analyzer characters = ArticleAnalysis.characters();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(@Nullable String field) {
                // Lucene's parser folds the beginning of a word before it names the fields.
                return field != null && field.endsWith(CHARACTERS) ? characters : words;
            }
        };
    }
}
