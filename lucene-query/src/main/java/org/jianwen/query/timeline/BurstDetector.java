package org.jianwen.query.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stretches of a row of buckets that are higher than expected. They are of any width up to a quarter of the
 * row.
 *
 * <p>Each time the most surprising stretch is taken out, and the next is looked for in what remains (sequential scan:
 * Zhang, Assunção and Kulldorff, 2010). Stateless; may be shared by threads.
 */
public final class BurstDetector {

    /** The most buckets that are looked at, all pairs of them. */
    public static final int MAX_BARS = 300;

    private static final int WIDEST = 4;

    /** Below that, in logarithms, a stretch is hardly likelier to be busy than not. */
    private static final double SURPRISING = 1;

    /**
     * A stretch of buckets.
     *
     * @param from its first bar
     * @param to the bar behind its last
     * @param count the sum of its bars
     * @param expected the sum to be expected
     */
    public record Stretch(int from, int to, long count, double expected) {}

    private BurstDetector() {}

    /**
     * The busiest stretches, in order of time.
     *
     * @param counts how high each bar is
     * @param usual how high each bar would be if nothing was special about it, in any unit
     * @param most how many stretches are wanted at most
     * @throws IllegalArgumentException if there are more than {@value #MAX_BARS} bars, or not as many of each
     */
    public static List<Stretch> of(long[] counts, double[] usual, int most) {
        if (counts.length != usual.length || counts.length > MAX_BARS) {
            throw new IllegalArgumentException(counts.length + " buckets and " + usual.length
                    + " usual ones: wanted as many of each, at most " + MAX_BARS);
        }
        boolean[] taken = new boolean[counts.length];
        List<Stretch> stretches = new ArrayList<>();
        while (stretches.size() < most) {
            Stretch busiest = busiest(counts, usual, taken);
            if (busiest == null) {
                break;
            }
            stretches.add(busiest);
            for (int i = busiest.from(); i < busiest.to(); i++) {
                taken[i] = true;
            }
        }
        stretches.sort(Comparator.comparingInt(Stretch::from));
        return stretches;
    }

    private static @Nullable Stretch busiest(long[] counts, double[] usual, boolean[] taken) {
        double total = 0;
        double usualTotal = 0;
        for (int i = 0; i < counts.length; i++) {
            total += taken[i] ? 0 : counts[i];
            usualTotal += taken[i] ? 0 : usual[i];
        }
        Stretch busiest = null;
        double most = SURPRISING;
        int widest = Math.max(1, counts.length / WIDEST);
        for (int from = 0; from < counts.length; from++) {
            long count = 0;
            double sum = 0;
            for (int to = from; to < Math.min(from + widest, counts.length) && !taken[to]; to++) {
                count += counts[to];
                sum += usual[to];
                double expected = Math.max(total * sum / usualTotal, Double.MIN_NORMAL);
                double surprise = LogLikelihood.ofPeriod(count, expected, total);
                if (surprise > most) {
                    most = surprise;
                    busiest = new Stretch(from, to + 1, count, expected);
                }
            }
        }
        return busiest;
    }
}
