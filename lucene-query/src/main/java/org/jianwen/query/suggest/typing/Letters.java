package org.jianwen.query.suggest.typing;

import java.text.Normalizer;
import java.util.Arrays;
import org.jianwen.analysis.FoldedText;

/**
 * The letters, digits and characters of a text, folded, without marks and without anything between them: 台风tf of
 * “颱風” TF, and lv of lǜ. Not to be changed; may be shared by threads.
 *
 * @param text the letters
 * @param origins where in the original each of them begins
 */
public record Letters(String text, int[] origins) {

    private static final char LAST_PLAIN = '\u007f';
    private static final char LAST_LATIN = '\u024f';
    private static final char DIAERESIS = '\u0308';

    /** The letters of a text, in time linear in its length. */
    public static Letters of(String original) {
        return of(FoldedText.of(original));
    }

    /** The letters of a text that has been folded already. */
    public static Letters of(FoldedText folded) {
        String text = folded.text();
        StringBuilder letters = new StringBuilder(text.length());
        int[] origins = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isLowSurrogate(text.charAt(i));
            if (Character.isLetterOrDigit(second ? text.codePointBefore(i + 1) : text.codePointAt(i))) {
                origins[letters.length()] = folded.originalStart(i);
                letters.append(plain(text.charAt(i)));
            }
        }
        return new Letters(letters.toString(), Arrays.copyOf(origins, letters.length()));
    }

    /** A Latin letter without its marks, but v for ü; anything else as it is. */
    private static char plain(char letter) {
        if (letter <= LAST_PLAIN || letter > LAST_LATIN) {
            return letter;
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return parts.charAt(0) == 'u' && parts.indexOf(DIAERESIS) > 0 ? 'v' : parts.charAt(0);
    }
}
