package org.jianwen.index.article.page.outline;

import java.util.Arrays;

/**
 * Gathers the text of one line, normalising white space as it comes and counting what the line is made of.
 *
 * <p>A run of white space becomes one space; one that holds a line break of the source disappears between Chinese
 * characters, where the break was put in by the program that wrote the page (过程⏎中 is 过程中).
 */
final class LineText {
    private static final byte PLAIN = 0;
    private static final byte MARK = 1;
    private static final byte SPACE = 2;
    private static final byte NOTHING = 3;

    /** What the characters before the Chinese ones are: most of those that are no letters. */
    private static final byte[] SORTS = sorts();

    private char[] raw = new char[256];
    private char[] text = new char[256];
    private int size;
    private boolean gap;
    private boolean gapBroken;
    int chars;
    int marks;
    int ends;

    /** Whether there is a digit, a colon or the like, without which few lines name a date or a source. */
    boolean signs;

    private int linked;
    private int linkedEnds;

    void append(String words, boolean inLink) {
        int length = words.length();
        if (length == 1 && words.charAt(0) <= ' ') {
            gap = true;
            gapBroken |= words.charAt(0) != ' ';
            return;
        }
        raw = grown(raw, 0, length);
        words.getChars(0, length, raw, 0);
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = raw[i];
            if (c >= '\u3400' && c <= '\u9fff' || c >= 'a' && c <= 'z') {
                continue;
            }
            int sort = sort(c);
            if (sort <= MARK) {
                count(sort, c, inLink);
                continue;
            }
            put(from, i, inLink);
            from = i + 1;
            if (sort == SPACE) {
                gap = true;
                gapBroken |= c == '\n' || c == '\r';
            }
        }
        put(from, length, inLink);
    }

    private static int sort(char c) {
        if (c < SORTS.length) {
            return SORTS[c];
        }
        return switch (c) {
            case '，', '：', '！', '？', '；' -> MARK;
            case '\ufeff' -> NOTHING;
            default -> PLAIN;
        };
    }

    private void put(int from, int to, boolean inLink) {
        if (from < to) {
            text = grown(text, size, 1 + to - from);
            if (gap) {
                closeGap(raw[from]);
            }
            System.arraycopy(raw, from, text, size, to - from);
            size += to - from;
            chars += to - from;
            linked += inLink ? to - from : 0;
        }
    }

    private static char[] grown(char[] array, int size, int more) {
        return size + more <= array.length ? array : Arrays.copyOf(array, Math.max(size + more, 2 * array.length));
    }

    private void count(int sort, char c, boolean inLink) {
        if (sort == PLAIN) {
            return;
        }
        switch (c) {
            case '。', '！', '？', '!', '?', '；', ';', '…' -> {
                marks++;
                ends++;
                linkedEnds += inLink && c == '。' ? 1 : 0;
            }
            case '，', '、', '“', '”', ',', '「', '」' -> marks++;
            case '：' -> {
                marks++;
                signs = true;
            }
            default -> signs = true;
        }
    }

    private void closeGap(char next) {
        char last = size == 0 ? ' ' : text[size - 1];
        if (last == '.') {
            marks++;
            ends++;
        }
        if (last != ' ' && !(gapBroken && chinese(next) && chinese(last))) {
            text[size++] = ' ';
        }
        gap = false;
        gapBroken = false;
    }

    /** Characters that are the text of links; prose that the page wraps in a link by mistake is not a link. */
    int linked() {
        return linkedEnds > 0 && linked >= 30 ? 0 : linked;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The line; the next one starts empty. */
    String take() {
        String line = new String(text, 0, size);
        size = 0;
        gap = false;
        gapBroken = false;
        chars = 0;
        marks = 0;
        ends = 0;
        signs = false;
        linked = 0;
        linkedEnds = 0;
        return line;
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
        byte[] sorts = new byte['\u3100'];
        for (char c = 0; c < sorts.length; c++) {
            boolean space = c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
            sorts[c] = space ? SPACE : PLAIN;
        }
        for (char c : "。!?;…、“”,「」:@|0123456789".toCharArray()) {
            sorts[c] = MARK;
        }
        sorts['\u200b'] = NOTHING;
        sorts['\u00ad'] = NOTHING;
        return sorts;
    }
}
