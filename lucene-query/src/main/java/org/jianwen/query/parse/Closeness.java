package org.jianwen.query.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.FoldedText;
import org.jianwen.schema.ArticleSchema;

/**
 * How many of the characters that were looked for an article has, and how many one sentence of it has: what sets the
 * article that answers apart from others that share its words.
 *
 * <p>Each character is worth its inverse document frequency, as in BM25. The frequency is not in the index; it is
 * estimated from below by that of the character at the end of a run and of the pairs of the query that it is part of.
 * Immutable; may be shared by threads.
 */
public final class Closeness {

    /** Nothing was looked for: every article has all of it. */
    public static final Closeness NONE = new Closeness(Map.of(), new float[0], 0);

    /** The most characters of a query that count. */
    private static final int MAX_CHARACTERS = Long.SIZE;

    /** The UTF-16 units of a body that are looked at. */
    private static final int MAX_LENGTH = 20_000;

    private static final String SENTENCE_ENDS = "。!?;\n";

    private final Map<Integer, Integer> characters;
    private final BitSet known = new BitSet();
    private final float[] worth;
    private final float weight;

    private Closeness(Map<Integer, Integer> characters, float[] worth, float weight) {
        this.characters = characters;
        characters.keySet().forEach(known::set);
        this.worth = worth;
        this.weight = weight;
    }

    static Closeness of(List<String> texts, float weight, KnownTerms terms) {
        Map<Integer, Integer> characters = new HashMap<>();
        List<String> pairs = new ArrayList<>();
        for (String text : texts) {
            for (CharacterRuns.Run run : CharacterRuns.of(text)) {
                run.text()
                        .codePoints()
                        .filter(c -> characters.containsKey(c) || characters.size() < MAX_CHARACTERS)
                        .forEach(c -> characters.putIfAbsent(c, characters.size()));
                pairs.addAll(ScoreQueries.pairs(run.text()));
            }
        }
        int[] frequency = new int[characters.size()];
        characters.forEach(
                (c, i) -> frequency[i] = terms.frequency(ArticleSchema.BODY_CHARACTERS, Character.toString(c)));
        for (String pair : pairs) {
            int ofPair = terms.frequency(ArticleSchema.BODY_CHARACTERS, pair);
            pair.codePoints()
                    .mapToObj(characters::get)
                    .filter(i -> i != null)
                    .forEach(i -> frequency[i] = Math.max(frequency[i], ofPair));
        }
        float[] worth = new float[frequency.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = (float) Math.log(1 + (terms.articles() - frequency[i] + .5) / (frequency[i] + .5));
        }
        return new Closeness(Map.copyOf(characters), worth, weight);
    }

    /** What to add to the score of an article of that title and body: 0 or more. */
    public float of(FoldedText title, FoldedText body) {
        if (weight == 0 || worth.length == 0) {
            return 0;
        }
        Sets found = new Sets();
        found.read(title.text());
        found.endSentence();
        found.read(body.text());
        found.endSentence();
        return weight * (worth(found.everywhere) + found.best);
    }

    /** Which characters were found, one bit for each. */
    private final class Sets {
        private long everywhere;
        private long sentence;
        private float best;

        void read(String text) {
            int end = Math.min(text.length(), MAX_LENGTH);
            for (int at = 0; at < end; ) {
                int c = text.codePointAt(at);
                at += Character.charCount(c);
                if (known.get(c)) {
                    sentence |= 1L << characters.get(c);
                } else if (SENTENCE_ENDS.indexOf(c) >= 0) {
                    endSentence();
                }
            }
        }

        void endSentence() {
            best = Math.max(best, worth(sentence));
            everywhere |= sentence;
            sentence = 0;
        }
    }

    private float worth(long set) {
        float sum = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            sum += worth[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
