package org.jianwen.query.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.suggest.TitleWords.Word;

/**
 * Finds names in titles. They are cut into single characters side by side (泽连斯基 into 泽, 连, 斯, 基), among which stand
 * those that only join words (在, 的). Two belong together if one of them stands beside the other often: 泽 beside 连, but
 * neither 在 nor 泽 beside the other. For one thread.
 */
final class NameFinder {

    private static final int MIN_TITLES = 2;
    private static final int MAX_CHARACTERS = 6;

    /** One in so many times is often. */
    private static final int OFTEN = 4;

    private final Map<String, Integer> runs = new HashMap<>();

    /** Learns the single characters of one title. */
    void read(List<Word> words) {
        StringBuilder run = new StringBuilder();
        int end = -1;
        for (Word word : words) {
            boolean single = word.term().length() == 1
                    && Character.UnicodeScript.of(word.term().charAt(0)) == Character.UnicodeScript.HAN;
            if (!single || word.start() != end) {
                add(run);
            }
            if (single) {
                run.append(word.term());
                end = word.end();
            }
        }
        add(run);
    }

    /** Learns what another has learned. */
    void add(NameFinder other) {
        other.runs.forEach((run, count) -> runs.merge(run, count, Integer::sum));
    }

    private void add(StringBuilder run) {
        if (!run.isEmpty()) {
            runs.merge(run.toString(), 1, Integer::sum);
            run.setLength(0);
        }
    }

    /** The names that stand in two titles or more, and how often. */
    Map<String, Integer> frequent() {
        Map<String, Integer> counts = new HashMap<>();
        runs.forEach((run, count) -> {
            for (int i = 0; i < run.length(); i++) {
                counts.merge(run.substring(i, i + 1), count, Integer::sum);
                if (i > 0) {
                    counts.merge(run.substring(i - 1, i + 1), count, Integer::sum);
                }
            }
        });
        Map<String, Integer> names = new HashMap<>();
        runs.forEach((run, count) -> {
            int start = 0;
            for (int i = 1; i <= run.length(); i++) {
                if (i == run.length() || !together(run.substring(i - 1, i + 1), counts)) {
                    if (i - start > 1 && i - start <= MAX_CHARACTERS) {
                        names.merge(run.substring(start, i), count, Integer::sum);
                    }
                    start = i;
                }
            }
        });
        Map<String, Integer> all = Map.copyOf(names);
        names.entrySet().removeIf(name -> name.getValue() < MIN_TITLES || isMoreThanAName(name, all));
        return names;
    }

    /** Whether it stands more often without its last or its first character: 习近平同. */
    private static boolean isMoreThanAName(Map.Entry<String, Integer> name, Map<String, Integer> names) {
        String text = name.getKey();
        return names.getOrDefault(text.substring(0, text.length() - 1), 0) > name.getValue()
                || names.getOrDefault(text.substring(1), 0) > name.getValue();
    }

    private static boolean together(String pair, Map<String, Integer> counts) {
        int rarer = Math.min(counts.get(pair.substring(0, 1)), counts.get(pair.substring(1)));
        return counts.get(pair) >= MIN_TITLES && counts.get(pair) * OFTEN >= rarer;
    }
}
