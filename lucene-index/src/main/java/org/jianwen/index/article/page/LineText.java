package org.jianwen.index.article.page;

/**
 * Gathers the text of one line, normalising white space as it comes and counting what the line is made of.
 *
 * <p>A run of white space becomes one space; one that holds a line break of the source disappears between Chinese
 * characters, where the break was put in by the program that wrote the page (过程⏎中 is 过程中).
 */
final class LineText {
    private final StringBuilder text = new StringBuilder();
    private boolean gap;
    private boolean gapBroken;
    int chars;
    int marks;
    int ends;

    /** Whether there is a digit, a colon or the like, without which few lines name a date or a source. */
    boolean signs;

    private int linked;
    private int linkedEnds;

    void append(String raw, boolean inLink) {
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '\u3400' && c <= '\u9fff') {
                linked += inLink ? 1 : 0;
            } else if (c > ' ' && c < '\u0080' || c >= '\u3001' && c < '\ufe00') {
                count(c, inLink);
            } else if (c <= ' ' || c == '\u00a0' || c == '\u3000' || Character.isWhitespace(c)) {
                put(raw, from, i);
                gap = true;
                gapBroken |= c == '\n' || c == '\r';
                while (i + 1 < raw.length() && raw.charAt(i + 1) <= ' ') {
                    i++;
                    gapBroken |= raw.charAt(i) == '\n';
                }
                from = i + 1;
            } else if (c == '\ufeff' || c == '\u200b' || c == '\u00ad') {
                put(raw, from, i);
                from = i + 1;
            } else {
                count(c, inLink);
            }
        }
        put(raw, from, raw.length());
    }

    private void put(String raw, int from, int to) {
        if (from < to) {
            if (gap) {
                closeGap(raw.charAt(from));
            }
            text.append(raw, from, to);
            chars += to - from;
        }
    }

    private void count(char c, boolean inLink) {
        switch (c) {
            case '。', '！', '？', '!', '?', '；', ';', '…' -> {
                marks++;
                ends++;
            }
            case '，', '、', '“', '”', ',', '「', '」' -> marks++;
            case '：' -> {
                marks++;
                signs = true;
            }
            case ':', '@', '|', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> signs = true;
            default -> {}
        }
        if (inLink) {
            linked++;
            linkedEnds += c == '。' ? 1 : 0;
        }
    }

    private void closeGap(char next) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == '.') {
            marks++;
            ends++;
        }
        if (last != ' ' && !(gapBroken && chinese(next) && chinese(last))) {
            text.append(' ');
        }
        gap = false;
        gapBroken = false;
    }

    /** Characters that are the text of links; prose that the page wraps in a link by mistake is not a link. */
    int linked() {
        return linkedEnds > 0 && linked >= 30 ? 0 : linked;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The line; the next one starts empty. */
    String take() {
        String line = text.toString();
        text.setLength(0);
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
}
