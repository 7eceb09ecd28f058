package org.jianwen.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianwen.analysis.character.CodePoints;
import org.jianwen.analysis.fold.FoldedText;

/**
 * Cuts text into runs of characters without a break, as the exact field does. They are what a query must look for.
 *
 * <p>In the index, a run of n code points stands at n positions: its overlapping pairs, then its last character alone.
 * The next run begins one position further on, whatever stands between; where that is one sign that joins both, it stands
 * there with the character behind it. Stateless; may be shared by threads.
 */
public final class CharacterRuns {

    private CharacterRuns() {}

    /**
     * The runs of a text, folded, in order. What stands between two of them is a break: punctuation, spaces, controls.
     */
    public static List<Run> of(CharSequence text) {
        FoldedText folded = FoldedText.of(text);
        String all = folded.text();
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= all.length(); ) {
            boolean inside = at < all.length() && CodePoints.isToken(all.codePointAt(at));
            if (!inside) {
                if (at > start) {
                    runs.add(
                            new Run(all.substring(start, at), folded.originalStart(start), folded.originalEnd(at - 1)));
                }
                start = at + 1;
            }
            at += inside ? Character.charCount(all.codePointAt(at)) : 1;
        }
        return List.copyOf(runs);
    }

    /**
     * Gives the grams that find all runs of a text in order, with breaks between. They are the grams that cover each
     * run, and behind each run but the last its last character alone, which says that the run ends there (without it,
     * 甲乙，丙丁 would be found in 甲乙一丙丁).
     *
     * @return grams by position, the first at 0; if the last is one code point, any term that begins with it will do
     */
    public static List<Gram> covering(List<Run> runs) {
        List<Gram> all = new ArrayList<>();
        int base = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int length = run.text().codePointCount(0, run.text().length());
            for (Gram gram : run.covering()) {
                all.add(new Gram(gram.term(), base + gram.position()));
            }
            if (i + 1 < runs.size() && length > 1) {
                int last = run.text().offsetByCodePoints(run.text().length(), -1);
                all.add(new Gram(run.text().substring(last), base + length - 1));
            }
            base += length + 1;
        }
        return List.copyOf(all);
    }

    /**
     * Gives the grams of the signs that join runs. They are the : of 3:1, the - of F-16. They stand in the index where
     * otherwise a break is, and are looked for beside {@link #covering}. A single character at the end is left out, for
     * it may begin a longer run.
     *
     * @return grams by position, the first at 0; none if no sign joins any of its runs
     */
    public static List<Gram> joined(CharSequence text) {
        String folded = FoldedText.of(text).text();
        List<Run> runs = of(folded);
        List<Gram> covering = covering(runs);
        List<Gram> all = new ArrayList<>(covering);
        int base = 0;
        for (int i = 0; i + 1 < runs.size(); i++) {
            Run next = runs.get(i + 1);
            int sign = CodePoints.joint(folded, runs.get(i).end(), next.start());
            base += runs.get(i).text().codePointCount(0, runs.get(i).text().length());
            if (sign != 0) {
                all.add(new Gram(
                        Character.toString(sign)
                                + Character.toString(next.text().codePointAt(0)),
                        base));
            }
            base++;
        }
        if (all.size() == covering.size()) {
            return List.of();
        }
        Gram last = covering.getLast();
        if (last.term().codePointCount(0, last.term().length()) == 1) {
            all.remove(last);
        }
        all.sort(Comparator.comparingInt(Gram::position));
        return List.copyOf(all);
    }

    /**
     * A run of characters.
     *
     * @param text the folded characters, never empty
     * @param start where it begins in the original, in UTF-16 units
     * @param end where it ends in the original, exclusive
     */
    public record Run(String text, int start, int end) {

        /**
         * Gives the fewest pairs that cover the run. ABCDE gives AB at 0, CD at 2, DE at 3. A run of one code point
         * gives that alone; to find it inside longer runs, look for every term that begins with it.
         */
        public List<Gram> covering() {
            int[] points = text.codePoints().toArray();
            if (points.length == 1) {
                return List.of(new Gram(text, 0));
            }
            List<Gram> grams = new ArrayList<>(points.length / 2 + 1);
            for (int at = 0; at < points.length; at += 2) {
                int first = Math.min(at, points.length - 2);
                grams.add(new Gram(new String(points, first, 2), first));
            }
            return List.copyOf(grams);
        }
    }

    /**
     * A term of the exact field.
     *
     * @param term one or two folded code points
     * @param position the place in the run, or in the runs, counted in positions of the index from 0
     */
    public record Gram(String term, int position) {}
}
