package org.jianwen.query.compile.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;

/**
 * How close together an article has what was looked for: what sets the article that answers apart from others that share
 * its words.
 *
 * <p>At each place of a text there counts every character and every pair of characters that was looked for and stands
 * there or before it, the less the farther away; the end of a sentence is a distance too. An article has what its best
 * place has.
 *
 * <p>A character is worth the share of the first hits that lack it. What was asked about stands in all of them (韩国 in
 * 韩国的能源靠什么, "what does Korea's energy rest on"), and the sentence that answers often leaves it out, for it was
 * named before; what only some of them have (能, 源, 靠) tells them apart. A pair is worth its inverse document frequency,
 * as in BM25. Immutable; may be shared by threads.
 */
public final class ProximityRescorer {

    private static final double[] DEFAULT_DECAY = decay(Weights.DEFAULT);

    /** Nothing was looked for: every article has all of it. */
    public static final ProximityRescorer NONE =
            new ProximityRescorer(new int[0], new int[0], new float[0], Weights.DEFAULT);

    /** The most characters of a query that count. */
    private static final int MAX_CHARACTERS = 64;

    private static final int SLOTS = 4 * MAX_CHARACTERS;

    /** The UTF-16 units of a body that are looked at. */
    private static final int MAX_LENGTH = 20_000;

    /** Beyond so many times the reach nothing counts any more. */
    private static final int REACHES = 8;

    /** The characters, in the order of their code points. */
    private final int[] characters;

    /** An open table of the characters, and beside it which of them each is; -1 where there is none. */
    private final int[] slots = new int[SLOTS];

    private final byte[] numbers = new byte[SLOTS];

    /** For each two characters the number of their pair, or 0. */
    private final int[] pairs;

    /** What each pair is worth, by its number. */
    private final float[] pairWorth;

    private final Weights weights;
    private final double[] decay;

    private ProximityRescorer(int[] characters, int[] pairs, float[] pairWorth, Weights weights) {
        this.characters = characters;
        Arrays.fill(slots, -1);
        for (byte number = 0; number < characters.length; number++) {
            int slot = slot(characters[number]);
            slots[slot] = characters[number];
            numbers[slot] = number;
        }
        this.pairs = pairs;
        this.pairWorth = pairWorth;
        this.weights = weights;
        this.decay = weights.reach() == Weights.DEFAULT.reach() ? DEFAULT_DECAY : decay(weights);
    }

    private static double[] decay(Weights weights) {
        double[] decay = new double[REACHES * weights.reach()];
        for (int i = 0; i < decay.length; i++) {
            decay[i] = Math.exp(-(double) i / weights.reach());
        }
        return decay;
    }

    /**
     * The texts of an article, folded.
     *
     * @param title the title
     * @param body the body
     */
    public record Candidate(FoldedText title, FoldedText body) {

        /** Folds those of an article. */
        public static Candidate of(Article article) {
            return new Candidate(FoldedText.of(article.title()), FoldedText.of(article.body()));
        }
    }

    /**
     * Of the texts of a query.
     *
     * @param texts what was looked for, each for itself
     * @param beside the pairs of characters in which those meet that were typed one beside the other
     */
    public static ProximityRescorer of(
            List<String> texts, List<String> beside, Weights weights, TermStatesCache terms) {
        if (weights.closeCharacter() == 0 && weights.closePair() == 0) {
            return NONE;
        }
        List<String> runs = texts.stream()
                .flatMap(text -> CharacterRuns.of(text).stream())
                .map(CharacterRuns.Run::text)
                .toList();
        int[] characters = runs.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .limit(MAX_CHARACTERS)
                .sorted()
                .toArray();
        Set<String> known = new TreeSet<>();
        runs.forEach(run -> known.addAll(ScoreQueries.pairs(run)));
        known.addAll(beside);
        int[] pairs = new int[characters.length * characters.length];
        float[] worth = new float[pairs.length + 1];
        int count = 0;
        for (String pair : known) {
            int first = Arrays.binarySearch(characters, pair.codePointAt(0));
            int second = Arrays.binarySearch(characters, pair.codePointBefore(pair.length()));
            if (first >= 0 && second >= 0) {
                pairs[first * characters.length + second] = ++count;
                worth[count] = weights.closePair() * terms.rarity(ArticleSchema.BODY_CHARACTERS, pair);
            }
        }
        return new ProximityRescorer(characters, pairs, Arrays.copyOf(worth, count + 1), weights);
    }

    /** Where in the table a character is, or would be. */
    private int slot(int character) {
        int slot = character & SLOTS - 1;
        while (slots[slot] >= 0 && slots[slot] != character) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** More than it gives any article. */
    public float most() {
        float most = characters.length * weights.closeCharacter();
        for (float worth : pairWorth) {
            most += worth;
        }
        return most;
    }

    /**
     * What to add to the score of each of the first hits, 0 or more.
     *
     * @param hits the hits that are compared with each other
     * @return one number for each, in their order
     */
    public float[] of(List<Candidate> hits) {
        float[] close = new float[hits.size()];
        if (characters.length == 0) {
            return close;
        }
        List<Places> found = new ArrayList<>();
        for (Candidate hit : hits) {
            Places places = new Places();
            places.read(hit.title().text());
            places.read(hit.body().text());
            found.add(places);
        }
        float[] worth = worth(found);
        for (int i = 0; i < close.length; i++) {
            close[i] = found.get(i).best(worth);
        }
        return close;
    }

    /** What each character is worth, then each pair. */
    private float[] worth(List<Places> hits) {
        float[] worth = new float[characters.length + pairWorth.length];
        for (int c = 0; c < characters.length; c++) {
            int having = 0;
            for (Places places : hits) {
                having += places.has(c) ? 1 : 0;
            }
            worth[c] = weights.closeCharacter() * (1 - (float) having / (hits.size() + 1));
        }
        System.arraycopy(pairWorth, 0, worth, characters.length, pairWorth.length);
        return worth;
    }

    /** Where in an article the characters and pairs stand. */
    private final class Places {
        private final BitSet having = new BitSet();
        private int[] parts = new int[64];
        private int[] places = new int[64];
        private int size;
        private int place;

        boolean has(int part) {
            return having.get(part);
        }

        void read(String text) {
            char[] units = new char[Math.min(text.length(), MAX_LENGTH)];
            text.getChars(0, units.length, units, 0);
            int before = -1;
            for (int at = 0; at < units.length; place++) {
                int c = Character.codePointAt(units, at);
                at += Character.charCount(c);
                int slot = slot(c);
                int part = slots[slot] == c ? numbers[slot] : -1;
                if (part >= 0) {
                    add(part);
                    int pair = before < 0 ? 0 : pairs[before * characters.length + part];
                    if (pair > 0) {
                        add(characters.length + pair);
                    }
                } else if (endsSentence(c)) {
                    endSentence();
                }
                before = part;
            }
            endSentence();
        }

        /** Whether a folded character does. */
        private static boolean endsSentence(int c) {
            return switch (c) {
                case '。', '!', '?', ';', '\n' -> true;
                default -> false;
            };
        }

        private void endSentence() {
            place += weights.reach() / 2;
        }

        private void add(int part) {
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            having.set(part);
            parts[size] = part;
            places[size++] = place;
        }

        /** What the best place has: at each, what it had before fades, and what stands there counts whole again. */
        float best(float[] worth) {
            int[] last = new int[worth.length];
            Arrays.fill(last, -decay.length);
            double best = 0;
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum *= i == 0 ? 0 : faded(places[i] - places[i - 1]);
                sum += worth[parts[i]] * (1 - faded(places[i] - last[parts[i]]));
                last[parts[i]] = places[i];
                best = Math.max(best, sum);
            }
            return (float) best;
        }

        private double faded(int distance) {
            return distance < decay.length ? decay[distance] : 0;
        }
    }
}
