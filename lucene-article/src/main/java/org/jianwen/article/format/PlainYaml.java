package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what most blocks of front matter are, keys with words, with words in quotes or with a list of words, as YAML does and in
 * a tenth of its time. All others are left to the parser of YAML.
 */
final class PlainYaml {

    private static final int LONGEST_KEY = 60;

    private PlainYaml() {}

    /** The keys and what is stated of each; {@code null} where a line is not plain, or a key stands twice. */
    static @Nullable Map<String, List<String>> read(String block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : block.split("\n")) {
            int end = line.endsWith("\r") ? line.length() - 1 : line.length();
            int colon = line.indexOf(": ");
            List<String> stated = isKey(line, colon) ? stated(line, colon + 1, end) : null;
            if (stated != null && values.put(line.substring(0, colon), stated) == null || end == 0) {
                continue;
            }
            return null;
        }
        return values.isEmpty() ? null : values;
    }

    private static boolean isKey(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return end > 0 && end <= LONGEST_KEY;
    }

    private static @Nullable List<String> stated(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (start == end) {
            return null;
        }
        char first = line.charAt(start);
        boolean closed = end - start > 1 && line.charAt(end - 1) == (first == '[' ? ']' : first);
        return switch (first) {
            case '"' -> closed ? words(line, start + 1, end - 1, "\"\\") : null;
            case '\'' -> closed ? words(line, start + 1, end - 1, "'") : null;
            case '[' -> closed ? list(line.substring(start + 1, end - 1).split(",", -1)) : null;
            default -> isWord(first) ? words(line, start, end, "#") : null;
        };
    }

    /** What stands there, should none of these characters, nor what ends a line or a key, be in it. */
    private static @Nullable List<String> words(String line, int start, int end, String none) {
        boolean quoted = !none.equals("#");
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean key = c == ':' && !quoted && (i + 1 == end || line.charAt(i + 1) == ' ');
            if (key || none.indexOf(c) >= 0 || !isPlain(c)) {
                return null;
            }
        }
        return List.of(line.substring(start, end));
    }

    /** Printable, and not what some take for the end of a line. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f
                || c > 0xa0 && c < 0xfeff && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029
                || c > 0xfeff && c < 0xfffe;
    }

    private static @Nullable List<String> list(String[] items) {
        List<String> list = new ArrayList<>(items.length);
        for (String item : items) {
            String word = item.strip();
            for (int i = 0; i < item.length(); i++) {
                if (!isWord(item.charAt(i)) && " ._-".indexOf(item.charAt(i)) < 0) {
                    return null;
                }
            }
            if (word.isEmpty() || !isWord(word.charAt(0))) {
                return items.length == 1 && word.isEmpty() ? List.of() : null;
            }
            list.add(word);
        }
        return list;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
