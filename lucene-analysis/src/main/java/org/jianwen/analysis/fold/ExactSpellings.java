package org.jianwen.analysis.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives the ways in which a text is spelled or spaced. So 计划 is found as 计画, 二〇二四 as 二零二四, and 议 纪 within 会议 纪要 and within
 * 会 议 纪 要, and 3:1 as 3∶1. Stateless; may be shared by threads.
 */
public final class ExactSpellings {

    /** An accent that stands alone: folding parts it into a space and a mark. */
    private static final char ACCENT = '´';

    private ExactSpellings() {}

    /**
     * Gives the spellings of a text, itself first. The others are folded, and none is repeated. There are at most 53, or five
     * times as many with zeros, and twelve times as many with signs such as the : of 3:1. An article that contains one of them contains the text, but for how it is spelled and spaced.
     */
    public static List<String> of(String text) {
        String apart = new Folding(text).foldApart().text();
        Set<String> others = new LinkedHashSet<>();
        String plain = text.indexOf(ACCENT) < 0
                ? apart
                : new Folding(text.replace(ACCENT, 'ʼ')).foldApart().text();
        for (String spaced : spacings(plain)) {
            for (String signed : SignSpellings.of(spaced)) {
                for (String zeroed : ZeroSigns.of(signed)) {
                    others.add(zeroed);
                    others.addAll(RegionalSpellings.of(FoldedText.of(zeroed).text()));
                }
            }
        }
        List<String> all = new ArrayList<>();
        all.add(text);
        others.stream().filter(other -> !other.equals(apart)).forEach(all::add);
        return all;
    }

    /** A text with punctuation for the signs within it that only look like it: F-16 for F−16. */
    public static String withPlainSigns(String text) {
        return SignSpellings.plain(text);
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
