package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of keys and values that is plain enough to be read without YAML, in a tenth of the time: one key a line,
 * with a word or some, a quotation, or a list of words in brackets. YAML reads the same out of it. Stateless; threads may
 * share it.
 */
final class PlainBlock {

    private PlainBlock() {}

    /** The keys and what is stated of each, or {@code null} where a line is not as plain as that. */
    static @Nullable Map<String, List<String>> read(String block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int from = 0;
        while (from < block.length()) {
            int end = block.indexOf('\n', from);
            int next = end < 0 ? block.length() : end;
            String line = block.substring(from, next > from && block.charAt(next - 1) == '\r' ? next - 1 : next);
            from = next + 1;
            if (line.isEmpty()) {
                continue;
            }
            int colon = line.indexOf(':');
            boolean entry = colon > 0
                    && isKey(line, colon)
                    && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ')
                    && isPrintable(line);
            List<String> value = entry ? value(line.substring(colon + 1).strip()) : null;
            if (value == null || values.put(line.substring(0, colon), value) != null) {
                return null;
            }
        }
        return values;
    }

    private static boolean isKey(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || !(c == '-' || c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing that YAML may take for a break or refuse. */
    private static boolean isPrintable(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean plain = c >= ' ' && c < 0x7f
                    || c >= 0xa0 && c < Character.MIN_SURROGATE && c != 0x2028 && c != 0x2029
                    || c > Character.MAX_SURROGATE && c < 0xfeff
                    || c > 0xfeff && c < 0xfff0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<String> value(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        int last = text.length() - 1;
        if (first == '"' || first == '\'') {
            boolean quoted = text.indexOf(first, 1) == last && last > 0 && text.indexOf('\\') < 0;
            return quoted ? List.of(text.substring(1, last)) : null;
        }
        if (first == '[') {
            return text.charAt(last) == ']' ? list(text.substring(1, last).strip()) : null;
        }
        boolean words = Character.isLetterOrDigit(first)
                && !text.contains(": ")
                && !text.contains(" #")
                && text.charAt(last) != ':';
        return words ? List.of(text) : null;
    }

    private static @Nullable List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String word = part.strip();
            if (!isWord(word)) {
                return null;
            }
            parts.add(word);
        }
        return parts;
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && (i == 0 || " _.-/+".indexOf(c) < 0)) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
