package org.jianwen.analysis.fold;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import org.jianwen.analysis.character.CodePoints;
import org.jianwen.analysis.character.SimplifiedCharacters;

/** The folding of one text, character by character. Used once, by one thread. */
final class Folding {

    /** Unicode's Stream-Safe Text Format (UAX #15) has this limit too; without one, ordering marks is quadratic. */
    private static final int MAX_MARKS = 30;

    private final String original;
    private final StringBuilder text;
    private final Offsets offsets = new Offsets();

    Folding(CharSequence original) {
        this.original = original.toString();
        this.text = new StringBuilder();
    }

    /** Folds, and joins what was only spread over a line. */
    FoldedText fold() {
        FoldedText apart = foldApart();
        BitSet spaces = LetterSpacing.of(apart.text());
        if (spaces.isEmpty()) {
            return apart;
        }
        StringBuilder joined = new StringBuilder(apart.text().length());
        Offsets moved = new Offsets();
        for (int at = 0; at < apart.text().length(); at++) {
            char c = apart.text().charAt(at);
            if (!spaces.get(at)) {
                joined.append(c);
                moveUnit(moved, c, apart.originalStart(at), apart.originalEnd(at));
            }
        }
        return new FoldedText(joined.toString(), moved, original);
    }

    private static void moveUnit(Offsets moved, char unit, int start, int end) {
        if (end - start == 1 && !Character.isSurrogate(unit)) {
            moved.addOne(1, start, end);
        } else {
            moved.add(1, start, end);
        }
    }

    /** Folds character by character; runs of plain characters, of which nearly all text consists, at once. */
    FoldedText foldApart() {
        char[] plain = original.toCharArray();
        int at = 0;
        while (at < plain.length) {
            int end = endOfPlain(plain, at);
            int run = end > at && attachesAt(end) ? end - 1 : end;
            offsets.addRun(at, run);
            if (run - at == plain.length) {
                return new FoldedText(new String(plain), offsets, original);
            }
            text.append(plain, at, run - at);
            at = run < plain.length ? foldCharacter(run) : run;
        }
        return new FoldedText(text.toString(), offsets, original);
    }

    /** Folds the plain characters from a place on where they stand; returns where the first other one is. */
    private static int endOfPlain(char[] text, int from) {
        for (int at = from; at < text.length; at++) {
            char folded = CodePoints.foldPlain(text[at]);
            if (folded == 0) {
                return at;
            }
            text[at] = folded;
        }
        return text.length;
    }

    /** Whether something that is not plain attaches to the character before this place. */
    private boolean attachesAt(int at) {
        if (at >= original.length()) {
            return false;
        }
        int next = Character.codePointAt(original, at);
        return CodePoints.isInvisible(next) || CodePoints.attaches(next, 0);
    }

    /** Folds the character that begins at a place, with what attaches to it; returns where the next one begins. */
    private int foldCharacter(int begin) {
        StringBuilder decomposed = new StringBuilder();
        int start = begin;
        int at = begin;
        int marks = 0;
        while (at < original.length()) {
            int codePoint = Character.codePointAt(original, at);
            int next = at + Character.charCount(codePoint);
            if (CodePoints.isInvisible(codePoint)) {
                start = decomposed.isEmpty() ? next : start;
            } else if (decomposed.isEmpty()) {
                decomposed.append(CodePoints.decompose(codePoint));
            } else if (CodePoints.attaches(codePoint, decomposed.codePointBefore(decomposed.length()))) {
                String part = CodePoints.decompose(codePoint);
                marks += part.length();
                decomposed.append(marks <= MAX_MARKS ? part : "");
            } else {
                break;
            }
            at = next;
        }
        add(compose(decomposed), start, at);
        return at;
    }

    private void add(String folded, int start, int end) {
        text.append(folded);
        boolean one = !folded.isEmpty()
                && folded.length() == Character.charCount(folded.codePointAt(0))
                && end - start == Character.charCount(Character.codePointAt(original, start));
        if (one) {
            offsets.addOne(folded.length(), start, end);
        } else {
            offsets.add(folded.length(), start, end);
        }
    }

    private static String compose(StringBuilder decomposed) {
        String ordered = Normalizer.normalize(decomposed, Normalizer.Form.NFD);
        StringBuilder lower = new StringBuilder(ordered.length());
        int letter = 0;
        for (int at = 0; at < ordered.length(); at += Character.charCount(ordered.codePointAt(at))) {
            int c = ordered.codePointAt(at);
            if (!CodePoints.isAccent(c, letter)) {
                CodePoints.typed(c).codePoints().forEach(typed -> foldCase(typed, lower));
                int last = lower.codePointBefore(lower.length());
                letter = Character.isLetter(last) ? last : letter;
            }
        }
        StringBuilder folded = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> folded.appendCodePoint(SimplifiedCharacters.of(c)));
        return folded.toString();
    }

    /** By way of the upper case, because lower case alone keeps ß apart from SS, ς from σ and ı from i. */
    private static void foldCase(int codePoint, StringBuilder to) {
        Character.toString(Character.toLowerCase(codePoint))
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> to.appendCodePoint(Character.toLowerCase(c)));
    }
}
