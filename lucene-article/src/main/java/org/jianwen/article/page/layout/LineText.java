package org.jianwen.article.page.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.NamedSource;

/**
 * Gathers the text of one line, normalising white space as it comes and counting what the line is made of.
 *
 * <p>A run of white space becomes one space; one that holds a line break of the source disappears between Chinese
 * characters, where the break was put in by the program that wrote the page (过程⏎中 is 过程中),
 * but not behind the name of a source.
 */
final class LineText {
    /** Punctuation. */
    private static final int MARK = 1;

    /** Punctuation that ends a sentence. */
    private static final int END = 1 << 1;

    /** The Chinese full stop. */
    private static final int STOP = 1 << 2;

    private static final int SPACE = 1 << 3;

    /** White space that ends a line of the source. */
    private static final int BREAK = 1 << 4;

    /** What has no width and no meaning. */
    private static final int NOTHING = 1 << 5;

    /** White space that is shown even beside a line break. */
    private static final int SHOWN = 1 << 6;

    /** The characters before the Chinese ones, then those from {@link #WIDE} on; all others are letters. */
    private static final int NARROW = '\u3100';

    private static final int WIDE = '\ufeff';

    /** A line with more elements next to one another is no byline. */
    private static final int MOST_SEAMS = 16;

    private static final int LONGEST_BYLINE = 80;

    private static final byte[] SORTS = sorts();

    private char[] raw = new char[256];
    private char[] text = new char[256];
    private int size;
    private boolean gap;
    private boolean gapBroken;
    private boolean gapShown;
    private boolean parted;

    /** Where an element ends and another begins, or the source has a line break, and the line has no space. */
    private final List<Integer> seams = new ArrayList<>();

    int chars;
    int marks;
    int ends;

    private int linked;

    /** Whether there is a full stop in a link. */
    private boolean linkStops;

    void append(String words, boolean inLink) {
        int length = words.length();
        int start = 0;
        int before = 0;
        while (start < length && words.charAt(start) <= ' ') {
            before |= SORTS[words.charAt(start++)];
        }
        space(before);
        if (start == length) {
            return;
        }
        raw = grown(raw, 0, length);
        words.getChars(start, length, raw, start);
        char[] read = raw;
        int from = start;
        int seen = 0;
        int spaces = 0;
        int marksRead = 0;
        int endsRead = 0;
        for (int i = start; i < length; i++) {
            char c = read[i];
            if (c >= '\u3400' && c <= '\u9fff') {
                continue;
            }
            int sort = sort(c);
            if (sort == NOTHING && isJoiner(c) && joins(i, length)) {
                continue;
            }
            if (sort < SPACE) {
                if (sort != 0) {
                    marksRead += c == ',' && i + 1 < length && Character.isDigit(read[i + 1]) ? 0 : sort & MARK;
                    endsRead += (sort & END) >> 1;
                    seen |= sort;
                }
                continue;
            }
            if (c == ' ' && i > from && i + 1 < length && sort(read[i + 1]) < SPACE) {
                // One space between words is as it will be.
                spaces++;
                fullStop(read[i - 1]);
                continue;
            }
            put(from, i, spaces, inLink);
            from = i + 1;
            spaces = 0;
            space(sort);
        }
        put(from, length, spaces, inLink);
        marks += marksRead;
        ends += endsRead;
        linkStops |= inLink && (seen & STOP) != 0;
    }

    private static boolean isJoiner(char c) {
        return c == '\u200c' || c == '\u200d';
    }

    /** Joiners make one sign of several in other scripts, and none beside Chinese characters. */
    private boolean joins(int i, int length) {
        return i > 0 && i + 1 < length && joins(raw[i - 1]) && joins(raw[i + 1]);
    }

    private static boolean joins(char c) {
        return !Character.isIdeographic(c) && sort(c) != NOTHING;
    }

    private void space(int sort) {
        gap |= (sort & SPACE) != 0;
        gapBroken |= (sort & BREAK) != 0;
        gapShown |= (sort & SHOWN) != 0;
    }

    private static int sort(char c) {
        return c < NARROW ? SORTS[c] : c >= WIDE ? SORTS[c - WIDE + NARROW] : 0;
    }

    /** Ends an element behind which another begins: 09 and 2016-05 in two are two numbers. */
    void part() {
        parted = true;
    }

    /** Appends words, between which so many spaces stand. */
    private void put(int from, int to, int spaces, boolean inLink) {
        if (from < to) {
            text = grown(text, size, 1 + to - from);
            boolean seam = size > 0 && text[size - 1] != ' ' && (parted || gap);
            gap |= parted && size > 0 && Character.isDigit(text[size - 1]) && isNumeral(raw[from]);
            parted = false;
            int end = size;
            if (gap) {
                closeGap(raw[from]);
            }
            if (seam && size == end && seams.size() < MOST_SEAMS) {
                seams.add(size);
            }
            System.arraycopy(raw, from, text, size, to - from);
            size += to - from;
            chars += to - from - spaces;
            linked += inLink ? to - from - spaces : 0;
        }
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private static char[] grown(char[] array, int size, int more) {
        return size + more <= array.length ? array : Arrays.copyOf(array, Math.max(size + more, 2 * array.length));
    }

    /** A point before a space ends a sentence. */
    private void fullStop(char last) {
        marks += last == '.' ? 1 : 0;
        ends += last == '.' ? 1 : 0;
    }

    private void closeGap(char next) {
        char last = size == 0 ? ' ' : text[size - 1];
        fullStop(last);
        if (last != ' ' && (!gapBroken || gapShown || !chinese(next) || !chinese(last))) {
            text[size++] = ' ';
        }
        gap = false;
        gapBroken = false;
        gapShown = false;
    }

    /** Characters that are the text of links; prose that the page wraps in a link by mistake is not a link. */
    int linked() {
        return linkStops && linked >= 30 ? 0 : linked;
    }

    boolean endsWithColon() {
        return size > 1 && (text[size - 1] == '：' || text[size - 1] == ':');
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The line so far. */
    String line() {
        return new String(text, 0, size);
    }

    /** Whether elements or lines of the source meet in a line as short as a byline, and no space is there. */
    boolean hasSeams() {
        return !seams.isEmpty() && size <= LONGEST_BYLINE;
    }

    /** The line so far with a space at each seam, as which templates show the parts of a byline, or with a colon behind a label. */
    String partedLine(String line, String folded) {
        StringBuilder spaced = new StringBuilder(size + seams.size());
        int from = 0;
        for (int to : seams) {
            spaced.append(line, from, to).append(NamedSource.isLabel(folded.substring(from, to)) ? '：' : ' ');
            from = to;
        }
        return spaced.append(line, from, size).toString();
    }

    /** The line, folded; nothing may be appended to it then. */
    String folded(String line) {
        return TextFolding.of(line, text);
    }

    /** Starts the next line. */
    void clear() {
        size = 0;
        gap = false;
        gapBroken = false;
        gapShown = false;
        parted = false;
        seams.clear();
        chars = 0;
        marks = 0;
        ends = 0;
        linked = 0;
        linkStops = false;
    }

    private static boolean chinese(char c) {
        return (c >= '\u3000' && c <= '\u303f')
                || (c >= '\u3400' && c <= '\u9fff')
                || (c >= '\uf900' && c <= '\ufaff')
                || (c >= '\uff00' && c <= '\uffef')
                || Character.isSurrogate(c)
                || c == '“'
                || c == '”'
                || c == '—';
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[NARROW + Character.MAX_VALUE + 1 - WIDE];
        for (char c = 0; c < NARROW; c++) {
            boolean space = c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
            sorts[c] = (byte) (space ? SPACE : 0);
        }
        sorts['\n'] |= BREAK;
        sorts['\r'] |= BREAK;
        sorts['\u00a0'] |= SHOWN;
        add(sorts, "。！？!?；;…，、“”,「」：", MARK);
        add(sorts, "。！？!?；;…", END);
        add(sorts, "。", STOP);
        add(sorts, "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff", NOTHING);
        add(sorts, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", NOTHING);
        return sorts;
    }

    private static void add(byte[] sorts, String characters, int sort) {
        for (char c : characters.toCharArray()) {
            sorts[c < NARROW ? c : c - WIDE + NARROW] |= (byte) sort;
        }
    }
}
