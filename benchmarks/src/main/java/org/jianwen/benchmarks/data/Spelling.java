package org.jianwen.benchmarks.data;

/** Characters that are searched for, and other ways of writing them. Stateless; may be shared by threads. */
public final class Spelling {

    private static final int TO_FULL_WIDTH = 0xFEE0;

    private Spelling() {}

    /** The text with its ASCII letters and digits in full width. */
    public static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (isAsciiWord(c) ? c + TO_FULL_WIDTH : c)));
        return wide.toString();
    }

    /** The end of the letters, digits and Han characters that begin at a place, at most so many. */
    public static int endOfWordCharacters(String text, int start, int most) {
        int at = start;
        for (int count = 0; count < most && at < text.length(); count++) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) || Character.getType(c) == Character.SURROGATE) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isAsciiWord(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
