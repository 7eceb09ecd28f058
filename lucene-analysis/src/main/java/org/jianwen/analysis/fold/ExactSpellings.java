package org.jianwen.analysis.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives the ways in which a text is spelled or spaced. So 计划 is found as 计画, 二〇二四 as 二零二四, and 议 纪 within 会议 纪要 and within
 * 会 议 纪 要, 5'10 as 5′10. Stateless; may be shared by threads.
 */
public final class ExactSpellings {

    /** As minutes and feet are typed on a keyboard: 39°54'20, 5'10. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\d)['’](?=\\d)");

    private ExactSpellings() {}

    /**
     * Gives the spellings of a text, itself first. The others are folded, and none is repeated. There are at most 53, or five
     * times as many with zeros. An article that contains one of them contains the text, but for how it is spelled and spaced.
     */
    public static List<String> of(String text) {
        String apart = new Folding(text).foldApart().text();
        Set<String> others = new LinkedHashSet<>();
        for (String spaced : spacings(apart)) {
            for (String zeroed : ZeroSigns.of(spaced)) {
                others.add(zeroed);
                others.addAll(RegionalSpellings.of(FoldedText.of(zeroed).text()));
            }
        }
        List<String> all = new ArrayList<>();
        all.add(text);
        others.add(APOSTROPHE.matcher(apart).replaceAll("′"));
        others.stream().filter(other -> !other.equals(apart)).forEach(all::add);
        return all;
    }

    /** The text, and with a break at each of the spaces that may be one. */
    private static List<String> spacings(String text) {
        BitSet unsure = LetterSpacing.unsure(text);
        List<String> spacings = new ArrayList<>(List.of(text));
        for (int from = unsure.nextSetBit(0); from >= 0; ) {
            int to = unsure.nextClearBit(from);
            for (String spacing : List.copyOf(spacings)) {
                spacings.add(spacing.substring(0, from) + ",".repeat(to - from) + spacing.substring(to));
            }
            from = unsure.nextSetBit(to);
        }
        return spacings;
    }
}
