package org.jianwen.query.compile.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.schema.ArticleSchema;

/**
 * What a text begins with: the longest piece of what was looked for, worth the inverse document frequencies of its pairs of
 * characters. An article mostly begins with what it is about, and still more so where that ends there: 台风 in 台风（typhoon）,
 * but not in 台风眼. Immutable; may be shared by threads.
 */
public final class Lead {

    /** The longest beginning, and how much of what was looked for it may be a piece of, in characters. */
    private static final int MAX_LENGTH = 40;

    private static final int MAX_LOOKED_FOR = 256;

    private final List<int[]> runs;
    private final Map<String, Float> rarity;
    private final Weights weights;

    private Lead(List<int[]> runs, Map<String, Float> rarity, Weights weights) {
        this.runs = runs;
        this.rarity = rarity;
        this.weights = weights;
    }

    public static Lead of(List<String> texts, Weights weights, TermStatesCache terms) {
        List<int[]> runs = new ArrayList<>();
        Map<String, Float> rarity = new HashMap<>();
        int left = MAX_LOOKED_FOR;
        for (String text : texts) {
            for (CharacterRuns.Run run : CharacterRuns.of(text)) {
                int[] characters = run.text().codePoints().limit(left).toArray();
                left -= characters.length;
                runs.add(characters);
                for (int i = 0; i + 1 < characters.length; i++) {
                    String pair = new String(characters, i, 2);
                    rarity.put(pair, terms.rarity(ArticleSchema.BODY_CHARACTERS, pair));
                }
            }
        }
        return new Lead(runs, rarity, weights);
    }

    /** What each of the first hits begins with, in its title or its body, wherever that is worth more. */
    public float[] of(List<Candidate> hits) {
        float[] points = new float[hits.size()];
        for (int i = 0; i < points.length; i++) {
            Candidate hit = hits.get(i);
            points[i] = Math.max(of(hit.title().text()), of(hit.body().text()));
        }
        return points;
    }

    /** What the beginning of a folded text is worth. */
    private float of(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int[] start = new int[MAX_LENGTH + 1];
        int size = 0;
        for (int at = from; at < text.length() && size < start.length; at += Character.charCount(start[size - 1])) {
            start[size++] = text.codePointAt(at);
        }
        start = Arrays.copyOf(start, size);
        int length = 0;
        for (int[] run : runs) {
            for (int at = 0; at + length < run.length; at++) {
                length = Math.max(length, common(run, at, start));
            }
        }
        float sum = 0;
        for (int i = 0; i + 1 < length; i++) {
            sum += rarity.getOrDefault(new String(start, i, 2), 0f);
        }
        boolean ends = length == start.length || !Character.isIdeographic(start[length]);
        return sum * (weights.lead() + (ends ? weights.leadEnd() : 0));
    }

    /** More than it is worth in any text. */
    public float most() {
        double rarest =
                rarity.values().stream().mapToDouble(Float::doubleValue).max().orElse(0);
        return (float) (MAX_LENGTH * rarest * (weights.lead() + weights.leadEnd()));
    }

    private static int common(int[] run, int at, int[] start) {
        int most = Math.min(MAX_LENGTH, Math.min(run.length - at, start.length));
        int end = Arrays.mismatch(run, at, at + most, start, 0, most);
        return end < 0 ? most : end;
    }
}
