package org.jianwen.benchmarks.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** Figures made of many measurements. Stateless; may be shared by threads. */
public final class Figures {

    private static final int RESAMPLES = 10_000;

    private Figures() {}

    /** The arithmetic mean; 0 of nothing. */
    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /**
     * The value below which that share of the values lies, by nearest rank.
     *
     * @param share from 0 to 1: .5 for the median
     */
    public static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The median by nearest rank. */
    public static double median(double[] values) {
        return quantile(values, .5);
    }

    /**
     * A 95% interval for the mean of differences between pairs, by the percentiles of 10,000 resamples with a fixed seed
     * (Efron's paired bootstrap).
     */
    public static Interval bootstrap(double[] ours, double[] theirs) {
        SplittableRandom random = new SplittableRandom(20260101);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < ours.length; j++) {
                int pick = random.nextInt(ours.length);
                sum += ours[pick] - theirs[pick];
            }
            means[i] = sum / ours.length;
        }
        return new Interval(quantile(means, .025), quantile(means, .975));
    }

    /** The ends of an interval. */
    public record Interval(double low, double high) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%+.4f to %+.4f", low, high);
        }
    }

    /** A number with so many digits behind the point. */
    public static String digits(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
