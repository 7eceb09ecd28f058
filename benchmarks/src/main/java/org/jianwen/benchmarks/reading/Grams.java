package org.jianwen.benchmarks.reading;

import java.util.HashMap;
import java.util.Map;

/** Compares texts by their runs of four characters, white space ignored. Stateless; may be shared by threads. */
public final class Grams {

    private static final int LENGTH = 4;

    private Grams() {}

    /** F1 of what was found against what was wanted, repeats counted; 1 if both have no such run, 0 if one has none. */
    public static double f1(String found, String wanted) {
        Map<String, Integer> left = count(found);
        Map<String, Integer> right = count(wanted);
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? 1 : 0;
        }
        return 2.0 * common(left, right) / (size(left) + size(right));
    }

    /** The runs that both texts have, as a share of those of the shorter, repeats counted; 0 if one has none. */
    public static double shared(String one, String other) {
        Map<String, Integer> left = count(one);
        Map<String, Integer> right = count(other);
        long shorter = Math.min(size(left), size(right));
        return shorter == 0 ? 0 : (double) common(left, right) / shorter;
    }

    private static long common(Map<String, Integer> left, Map<String, Integer> right) {
        long common = 0;
        for (Map.Entry<String, Integer> gram : left.entrySet()) {
            common += Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0));
        }
        return common;
    }

    private static long size(Map<String, Integer> grams) {
        return grams.values().stream().mapToLong(Integer::intValue).sum();
    }

    private static Map<String, Integer> count(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u3000\\uFEFF]+", "");
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + LENGTH <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + LENGTH), 1, Integer::sum);
        }
        return grams;
    }
}
