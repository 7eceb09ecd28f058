package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.analysis.fold.FoldedText;

/**
 * Names of foreigners, whose dots are often left out: 史蒂夫乔布斯 is 史蒂夫·乔布斯, 列奥纳多达芬奇 is 列奥纳多·达·芬奇. Stateless; may be
 * shared by threads.
 */
public final class DottedNames {

    private static final char DOT = '·';
    private static final String DOTS = "[·•‧・]";
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}+(?:" + DOTS + "\\p{IsHan}+){1,3}");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 12;
    /** So long are the shortest that are tried with two dots. */
    private static final int SHORTEST_OF_THREE = 7;

    private DottedNames() {}

    /** The ways in which a name may have its dots, or itself without them. None for what is no such name. */
    public static List<String> of(String text) {
        if (DOTTED.matcher(text).matches()) {
            return List.of(text.replaceAll(DOTS, ""));
        }
        if (!isName(text)) {
            return List.of();
        }
        List<String> dotted = new ArrayList<>();
        for (int first = 1; first < text.length() - 1; first++) {
            dotted.add(text.substring(0, first) + DOT + text.substring(first));
            for (int second = first + 1; second < text.length() - 1 && text.length() >= SHORTEST_OF_THREE; second++) {
                dotted.add(
                        text.substring(0, first) + DOT + text.substring(first, second) + DOT + text.substring(second));
            }
        }
        return dotted;
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && FoldedText.of(text)
                        .text()
                        .codePoints()
                        .mapToObj(Character::toString)
                        .allMatch(WordList.NAME_CHARACTERS::containsFolded);
    }
}
