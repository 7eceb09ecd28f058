package org.jianwen.analysis.fold;

import java.util.Objects;

/**
 * Text folded for comparison, with the way back into the original. Two spellings are the same exactly if their folded
 * texts are equal.
 *
 * <p>Folding is Unicode's NFKC with case folding (２０２２ to 2022, ㎏ to kg, Ⅲ to iii, ß to ss, but ™ and ‼ stay signs),
 * without the accents of Latin and Greek letters and the dots and stress of Cyrillic vowels (café to cafe, œuvre to oeuvre,
 * ёлка to елка), without the characters nobody sees (U+200B, variation selectors), then radicals to the characters they
 * look like and traditional characters to simplified ones one at a time (習近平 to 习近平). It is done character by
 * character, a character being a code point with the marks that combine with it. Last, spaces that only spread a name or
 * heading over a line are left out: those between two Han characters of which one stands alone (王　明, 会 议 纪 要). But for
 * these, the fold of a part is that part of the whole's fold. Folding twice is folding once. Beyond 30 marks on one
 * character the rest is left out. Letters of the Korean alphabet standing alone (ㄱ) stay apart.
 *
 * <p>All offsets are in UTF-16 units. Immutable; threads may share it.
 */
public final class FoldedText {

    private final String text;
    private final Offsets offsets;
    private final String original;

    FoldedText(String text, Offsets offsets, String original) {
        this.text = text;
        this.offsets = offsets;
        this.original = original;
    }

    /** Folds a text, in time and memory linear in its length. */
    public static FoldedText of(CharSequence original) {
        return new Folding(original).fold();
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** The stretch of the original that a stretch of the folded text, not empty, comes from. */
    public String original(int start, int end) {
        return original.substring(originalStart(start), originalEnd(end - 1));
    }

    /**
     * Where in the original the character at an index begins. Several folded characters may come from one: both of kg
     * begin where ㎏ does.
     *
     * @param foldedIndex from 0 to the length of the folded text, exclusive
     * @throws IndexOutOfBoundsException for any other index
     */
    public int originalStart(int foldedIndex) {
        return offsets.start(text, Objects.checkIndex(foldedIndex, text.length()));
    }

    /**
     * Where in the original the character at an index ends, exclusive. What nobody sees (a variation selector) belongs
     * to the character before it.
     *
     * @param foldedIndex from 0 to the length of the folded text, exclusive
     * @throws IndexOutOfBoundsException for any other index
     */
    public int originalEnd(int foldedIndex) {
        return offsets.end(text, Objects.checkIndex(foldedIndex, text.length()));
    }

    /**
     * The place in the original for a place between two folded characters. Within what was one character it is that
     * character's end.
     */
    int originalBetween(int foldedOffset) {
        if (text.isEmpty()) {
            return original.length();
        }
        if (foldedOffset <= 0) {
            return originalStart(0);
        }
        return originalEnd(Math.min(foldedOffset, text.length()) - 1);
    }
}
