package org.jianwen.query.suggest.typing;

import java.util.Arrays;
import org.jianwen.analysis.fold.FoldedText;

/**
 * The letters, digits and characters of a text, folded, without marks and without anything between them: 台风tf of
 * “颱風” TF, and lv of lǜ. Not to be changed; may be shared by threads.
 *
 * @param text the letters
 * @param origins where in the original each of them begins
 */
public record Letters(String text, int[] origins) {

    /** ü in all its tones, for which v is typed: folding would make u of it. */
    private static final String UMLAUTS = "üÜǖǕǘǗǚǙǜǛ";

    /** The letters of a text, in time linear in its length. */
    public static Letters of(String original) {
        FoldedText folded = FoldedText.of(withoutUmlauts(original));
        String text = folded.text();
        StringBuilder letters = new StringBuilder(text.length());
        int[] origins = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isLowSurrogate(text.charAt(i));
            if (Character.isLetterOrDigit(second ? text.codePointBefore(i + 1) : text.codePointAt(i))) {
                origins[letters.length()] = folded.originalStart(i);
                letters.append(text.charAt(i));
            }
        }
        return new Letters(letters.toString(), Arrays.copyOf(origins, letters.length()));
    }

    private static String withoutUmlauts(String original) {
        StringBuilder letters = new StringBuilder(original);
        for (int i = 0; i < letters.length(); i++) {
            if (UMLAUTS.indexOf(letters.charAt(i)) >= 0) {
                letters.setCharAt(i, 'v');
            }
        }
        return letters.toString();
    }
}
