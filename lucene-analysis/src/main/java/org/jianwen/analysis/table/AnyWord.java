package org.jianwen.analysis.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A regular expression for any of some words. Stateless; may be shared by threads. */
public final class AnyWord {

    /** Chinese has no spaces between words: this one stands for what spreads two characters over the room of four. */
    private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private AnyWord() {}

    /**
     * The expression, in brackets, so that {@code ?} and the like may follow; it captures nothing. The longest words come
     * first, so that 晚上 is not read as 晚. A space between two Chinese characters stands for white space or none (日 期 for
     * 日期 and 日　期), every other character for itself.
     *
     * @throws IllegalArgumentException if there are no words, or one is empty
     */
    public static String of(Collection<String> words) {
        if (words.isEmpty() || words.contains("")) {
            throw new IllegalArgumentException("found " + (words.isEmpty() ? "no words" : "an empty word")
                    + ", wanted words with at least one character each");
        }
        List<String> sorted = words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return "(?:" + beginning(sorted)
                + sorted.stream().map(AnyWord::one).collect(Collectors.joining("|", "(?:", ")")) + ")";
    }

    /** Asks for a first character before the words are tried one by one, as there are none at most places. */
    private static String beginning(List<String> words) {
        return words.stream()
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
    }

    private static String one(String word) {
        return SPREAD.splitAsStream(word).map(Pattern::quote).collect(Collectors.joining("\\s*"));
    }
}
