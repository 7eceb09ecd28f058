package org.jianwen.article.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs UTF-8 that a program took for Latin-1 or windows-1252 and encoded once more: æ²³æ¹¾ for 河湾. Only stretches that
 * become Chinese are touched. Stateless; threads may share it.
 */
final class DoubleEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Characters that stand for the bytes 80 to FF in either charset. */
    private static final Pattern STRETCH = Pattern.compile("[\\u0080-\\u00FF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021"
            + "\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
            + "\u203A\u0153\u017E\u0178\uFFFD]{3,}");

    /** Fewer characters than these are no evidence. */
    private static final int FEWEST = 6;

    private DoubleEncoding() {}

    /** The text as it was, or as it is where nothing in it was encoded twice. */
    static String repair(String text) {
        // Chinese begins with the bytes E3 to E9, and lines of dashes or French do not have as many.
        int first = 0;
        for (int i = 0; i < text.length() && first < FEWEST; i++) {
            first += text.charAt(i) >= 0xE3 && text.charAt(i) <= 0xEF ? 1 : 0;
        }
        if (first < FEWEST) {
            return text;
        }
        Matcher stretch = STRETCH.matcher(text);
        StringBuilder repaired = new StringBuilder();
        int han = 0;
        while (stretch.find()) {
            String once = new String(bytes(stretch.group()), StandardCharsets.UTF_8);
            int found = count(once, true);
            boolean chinese = found > 0 && found >= count(once, false);
            han += chinese ? found : 0;
            stretch.appendReplacement(repaired, Matcher.quoteReplacement(chinese ? once : stretch.group()));
        }
        return han < FEWEST ? text : stretch.appendTail(repaired).toString();
    }

    private static byte[] bytes(String stretch) {
        byte[] bytes = stretch.getBytes(WINDOWS);
        for (int i = 0; i < bytes.length; i++) {
            char c = stretch.charAt(i);
            // What windows-1252 leaves undefined, programs pass on as a control.
            bytes[i] = c <= 0xFF ? (byte) c : bytes[i];
        }
        return bytes;
    }

    /** How many Chinese characters and marks there are, or how many damaged ones. */
    private static int count(String text, boolean chinese) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= 0x3000 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xFF00 && c <= 0xFFEF;
            count += (chinese ? wide : c == 0xFFFD) ? 1 : 0;
        }
        return count;
    }
}
