package org.jianwen.benchmarks.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.Article;

/**
 * Turns questions into the other script, character by character.
 *
 * <p>Traditional becomes simplified by the library's own table of folding. Simplified becomes traditional by the same
 * table turned round: of the characters that fold to one, that which stands most often in the traditional paragraphs,
 * the character itself included (后 becomes 後); where none of them stands there, the first traditional one by code
 * point. So 皇后 becomes 皇後, as a careless converter writes it. Immutable; may be shared by threads.
 */
public final class OtherScript {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    private final Map<Integer, Integer> traditional;

    private OtherScript(Map<Integer, Integer> traditional) {
        this.traditional = traditional;
    }

    /** Learns which traditional characters are common. */
    public static OtherScript learn(List<Article> traditionalTexts) {
        int[] counts = new int[LAST + 1];
        for (Article article : traditionalTexts) {
            article.body().chars().filter(c -> c >= FIRST && c <= LAST).forEach(c -> counts[c]++);
        }
        Map<Integer, Integer> best = new HashMap<>();
        for (int c = FIRST; c <= LAST; c++) {
            int folded = FoldedText.of(Character.toString(c)).text().codePointAt(0);
            if (folded != c && folded <= LAST) {
                int chosen = best.getOrDefault(folded, folded);
                boolean first = chosen == folded && counts[folded] == 0;
                if (first || counts[c] > counts[chosen]) {
                    best.put(folded, c);
                }
            }
        }
        return new OtherScript(Map.copyOf(best));
    }

    /** A text in the script it is not in: simplified if folding changes it, traditional otherwise. */
    public String turn(String text) {
        String simplified = toSimplified(text);
        return simplified.equals(text) ? toTraditional(text) : simplified;
    }

    /** A simplified text in traditional characters. */
    public String toTraditional(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> changed.appendCodePoint(traditional.getOrDefault(c, c)));
        return changed.toString();
    }

    /** A traditional text in simplified characters; nothing else is folded. */
    public static String toSimplified(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> changed.append(
                        isHan(c) ? FoldedText.of(Character.toString(c)).text() : Character.toString(c)));
        return changed.toString();
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c);
    }
}
