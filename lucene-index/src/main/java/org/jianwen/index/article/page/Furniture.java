package org.jianwen.index.article.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What names and opening words tell about a part of a page: the two word lists beside this class, read once.
 * Threads may share it.
 */
final class Furniture {
    /** What the words of a line make of it. */
    enum Role {
        TEXT,
        END,
        LIST,
        LINE,
        CREDIT,
        NOTICE
    }

    /** Lines with more characters than this are text, however they begin. */
    private static final int SHORT = 60;

    /** The same for legal notices, which are wordy; but 版权所有者 in a long line may be news. */
    private static final int LONGEST_NOTICE = 400;

    private static final Furniture ONE = new Furniture();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final List<Map.Entry<String, Integer>> parts = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<Character, List<Map.Entry<String, Role>>> phrases = new HashMap<>();

    private Furniture() {
        for (String[] row : rows("names.txt")) {
            int bit = Kind.valueOf(row[0].toUpperCase(Locale.ROOT)).bit();
            switch (row[1].charAt(0)) {
                case '~' -> parts.add(Map.entry(row[1].substring(1), bit));
                case '=' -> wholes.merge(row[1].substring(1), bit, (a, b) -> a | b);
                default -> words.merge(row[1], bit, (a, b) -> a | b);
            }
        }
        for (String[] row : rows("phrases.txt")) {
            Role role = Role.valueOf(row[0].toUpperCase(Locale.ROOT));
            if (role == Role.NOTICE) {
                notices.add(row[1]);
                continue;
            }
            String phrase = row[1].toLowerCase(Locale.ROOT);
            phrases.computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>()).add(Map.entry(phrase, role));
        }
    }

    /** The kinds that a class attribute or an id says, a set of {@link Kind}. */
    static int kinds(String names) {
        return ONE.kindsOf(names);
    }

    /** What its words make of a line. */
    static Role role(String line) {
        Role role = line.length() <= SHORT ? ONE.opening(line) : Role.TEXT;
        return role == Role.TEXT && line.length() <= LONGEST_NOTICE && ONE.isNotice(line) ? Role.NOTICE : role;
    }

    private int kindsOf(String names) {
        int kinds = 0;
        for (String name : names.split("\\s+")) {
            if (name.isEmpty()) {
                continue;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            kinds |= wholes.getOrDefault(lower, 0);
            for (Map.Entry<String, Integer> part : parts) {
                if (lower.contains(part.getKey())) {
                    kinds |= part.getValue();
                }
            }
            for (String word : name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")) {
                kinds |= words.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
            }
        }
        return kinds;
    }

    private boolean isNotice(String line) {
        int found = 0;
        for (String notice : notices) {
            found += line.contains(notice) ? 1 : 0;
        }
        return found >= (line.length() <= SHORT ? 1 : 2);
    }

    private Role opening(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        if (start == line.length()) {
            return Role.TEXT;
        }
        char first = Character.toLowerCase(line.charAt(start));
        for (Map.Entry<String, Role> phrase : phrases.getOrDefault(first, List.of())) {
            if (line.regionMatches(
                    true, start, phrase.getKey(), 0, phrase.getKey().length())) {
                return phrase.getValue();
            }
        }
        return Role.TEXT;
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Furniture.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": the word list cannot be read", e);
        }
    }
}
