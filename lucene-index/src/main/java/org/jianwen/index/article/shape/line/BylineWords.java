package org.jianwen.index.article.shape.line;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code byline-words.tsv}, by kind. Immutable; threads may share it. */
public final class BylineWords {

    /** All of them. */
    public static final BylineWords ALL = new BylineWords(TableRows.of("byline-words.tsv", 2));

    private final List<List<String>> rows;

    private BylineWords(List<List<String>> rows) {
        this.rows = rows;
    }

    /** A regular expression in brackets for any of the words of these kinds, the longest first. */
    public String anyOf(String... kinds) {
        List<String> wanted = Arrays.asList(kinds);
        return rows.stream()
                .filter(row -> wanted.contains(row.get(0)))
                .map(row -> row.get(1))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
