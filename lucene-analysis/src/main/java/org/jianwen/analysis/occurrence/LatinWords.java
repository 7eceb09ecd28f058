package org.jianwen.analysis.occurrence;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words of ASCII letters and numbers of ASCII digits in folded text, as the field of words holds them: cut where letters
 * and digits meet, and stemmed as SmartChineseAnalyzer stems them. For one thread.
 */
final class LatinWords {

    /** Longer words are not stemmed: nobody looks for them by their stem. */
    private static final int MAX_LENGTH = 60;

    private final Map<String, String> stems = new HashMap<>();
    private @Nullable Stemmer stemmer;

    private static final class Stemmer {
        private final KeywordTokenizer word = new KeywordTokenizer();
        private final PorterStemFilter stemmed = new PorterStemFilter(word);
        private final CharTermAttribute term = stemmed.addAttribute(CharTermAttribute.class);

        String stem(String text) throws IOException {
            word.setReader(new StringReader(text));
            stemmed.reset();
            String stem = stemmed.incrementToken() ? term.toString() : text;
            stemmed.end();
            stemmed.close();
            return stem;
        }
    }

    /** Whether a word or number goes on across a place between two characters. */
    static boolean continues(String text, int at) {
        return at > 0
                && at < text.length()
                && kind(text.charAt(at - 1)) == kind(text.charAt(at))
                && kind(text.charAt(at)) != 0;
    }

    /**
     * Whether a text continues the word before it. Several words, such as G2, continue any letter or digit, as in 4G2U; one
     * letter that is not Latin continues none.
     */
    static boolean goesOn(String text, int start, int end) {
        boolean several = isLatin(text.charAt(start)) && end(text, start) < end;
        return several
                ? start > 0 && isLatin(text.charAt(start - 1))
                : continues(text, start) || end > start + 1 && isWithinWord(text, start);
    }

    /** Whether a word in Cyrillic or Greek letters goes on across a place. */
    private static boolean isWithinWord(String text, int at) {
        return at > 0 && alphabet(text.charAt(at)) != 0 && alphabet(text.charAt(at)) == alphabet(text.charAt(at - 1));
    }

    private static int alphabet(char c) {
        return c >= 'а' && c <= 'џ' ? 1 : c >= 'α' && c <= 'ω' ? 2 : 0;
    }

    /** Where the word or number ends that the character at this place belongs to; the place behind it if to none. */
    static int end(String text, int at) {
        int end = at + 1;
        while (continues(text, end)) {
            end++;
        }
        return end;
    }

    /** Where the word or number begins that the character at this place belongs to. */
    static int start(String text, int at) {
        int start = at;
        while (continues(text, start)) {
            start--;
        }
        return start;
    }

    /** Whether a text is nothing but one word. */
    static boolean isWord(String text) {
        return !text.isEmpty() && kind(text.charAt(0)) == 2 && end(text, 0) == text.length();
    }

    /** Whether the character is an ASCII letter or digit. */
    static boolean isLatin(char c) {
        return kind(c) != 0;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : c >= 'a' && c <= 'z' ? 2 : 0;
    }

    String stem(String text) {
        return text.length() > MAX_LENGTH ? text : stems.computeIfAbsent(text, this::stemOnce);
    }

    private String stemOnce(String text) {
        try {
            stemmer = stemmer == null ? new Stemmer() : stemmer;
            return stemmer.stem(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory could not be read", e);
        }
    }
}
