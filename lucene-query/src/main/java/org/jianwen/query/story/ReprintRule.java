package org.jianwen.query.story;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;

/**
 * When two articles are reprints of one story: if of the letters and digits of the shorter text, in whatever script, at
 * least {@value #SHARE} stand in the longer in the same order. More is wanted, {@value #STRICT_SHARE}, where their numbers
 * differ, as in daily bulletins, and where more than a month lies between them, as between the reports of a yearly event.
 * The sketches of texts decide which are compared at all.
 *
 * <p>By the benchmark {@code stories}, among 19,589 news items: of copies without their first sentence, with a footer, or
 * without a tenth of their sentences, 1,199 of 1,200 are known, and 175 of 300 with all of that; 33 items are taken for
 * reprints of another with which they share less than 0.8 of the stretches of four characters. For one thread, on one view
 * of an index.
 */
final class ReprintRule {

    /** Of the shorter text, so much must stand in the longer. */
    static final double SHARE = 0.85;

    /** So much must, if either has fewer than {@value #BRIEF} letters and digits. */
    static final double BRIEF_SHARE = 0.9;

    /** So much must, if something speaks against it. */
    static final double STRICT_SHARE = 0.96;

    private static final double RESEMBLANCE = 0.22;
    private static final double STRICT_RESEMBLANCE = 0.4;
    private static final int BRIEF = 200;
    private static final long NEAR = Duration.ofDays(31).toSeconds();

    private final StoredFields stored;
    private final Map<Integer, StoryText> texts = new HashMap<>();
    private final Map<Long, Boolean> decided = new HashMap<>();

    ReprintRule(IndexReader reader) throws IOException {
        stored = reader.storedFields();
    }

    boolean same(StoryCandidate one, StoryCandidate other) throws IOException {
        if (one.sketch() == null || other.sketch() == null) {
            return false;
        }
        double resemblance = one.sketch().resemblance(other.sketch());
        if (resemblance < RESEMBLANCE) {
            return false;
        }
        long pair = (long) Math.min(one.doc(), other.doc()) << Integer.SIZE | Math.max(one.doc(), other.doc());
        Boolean known = decided.get(pair);
        if (known == null) {
            known = compare(one, other, resemblance);
            decided.put(pair, known);
        }
        return known;
    }

    private boolean compare(StoryCandidate one, StoryCandidate other, double resemblance) throws IOException {
        boolean far = one.published() != null
                && other.published() != null
                && Math.abs(one.published() - other.published()) > NEAR;
        if (far && resemblance < STRICT_RESEMBLANCE) {
            return false;
        }
        StoryText a = text(one.doc());
        StoryText b = text(other.doc());
        boolean strict = far || a.hasOtherNumbers(b);
        boolean brief = Math.min(a.length(), b.length()) < BRIEF;
        return a.share(b) >= (strict ? STRICT_SHARE : brief ? BRIEF_SHARE : SHARE);
    }

    /** The number of texts that have been read so far. */
    int read() {
        return texts.size();
    }

    private StoryText text(int doc) throws IOException {
        StoryText text = texts.get(doc);
        if (text == null) {
            Document document = stored.document(doc, Set.of(ArticleSchema.TITLE, ArticleSchema.BODY));
            String title = document.get(ArticleSchema.TITLE);
            String story = ArticleDocuments.storyText(title, document.get(ArticleSchema.BODY));
            text = StoryText.of(story);
            texts.put(doc, text);
        }
        return text;
    }
}
