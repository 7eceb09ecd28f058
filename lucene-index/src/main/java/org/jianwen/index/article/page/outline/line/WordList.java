package org.jianwen.index.article.page.outline.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by kind, from a file beside a class: one row has the kind, a space and the words; lines that begin with {@code #}
 * say where they come from. Immutable; threads may share it.
 */
public final class WordList {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final String name;
    private final List<String[]> rows;

    private WordList(String name, List<String[]> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @param beside the class that it lies beside
     * @param name its name, such as {@code words.txt}
     * @throws IllegalStateException if it is missing or has a row without words: the jar is damaged
     */
    public static WordList of(Class<?> beside, String name) {
        return new WordList(name, rows(beside, name));
    }

    /**
     * A regular expression in brackets for any of the words of these kinds, the longest first; a space in them stands for
     * white space or none.
     *
     * @throws IllegalStateException if there are no words of one of these kinds
     */
    public String anyOf(String... kinds) {
        List<String> words = Arrays.stream(kinds)
                .flatMap(kind -> of(kind).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        String one = words.stream()
                .map(word -> SPACE.splitAsStream(word).map(Pattern::quote).collect(Collectors.joining("\\s*")))
                .collect(Collectors.joining("|"));
        return "(?:" + beginning(words) + "(?:" + one + "))";
    }

    /** Asks for a first character before the words are tried one by one, as there are none at most places. */
    private static String beginning(List<String> words) {
        return words.stream()
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
    }

    private List<String> of(String kind) {
        List<String> words = rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .toList();
        if (words.isEmpty()) {
            throw new IllegalStateException(name + ": no words of the kind " + kind);
        }
        return words;
    }

    /** The rows of a file, each a kind and its words. */
    static List<String[]> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": not beside " + beside.getSimpleName() + ".class; the jar is damaged");
            }
            List<String[]> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .toList();
            for (String[] row : rows) {
                if (row.length != 2) {
                    throw new IllegalStateException(name + ": a row 「" + row[0] + "」 without words");
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": the word list cannot be read", e);
        }
    }
}
