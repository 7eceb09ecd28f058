package org.jianwen.analysis.segment;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a character is to smartcn, and what it is to the rules of sentences: a byte for each of the first 65,536. Threads
 * may share it.
 */
final class Characters {

    /** Kinds of characters, as smartcn has them. */
    static final int HAN = 0;

    static final int SPACE = 1;
    static final int DELIMITER = 2;
    static final int LETTER = 3;
    static final int DIGIT = 4;
    static final int SURROGATE = 5;
    static final int OTHER = 6;

    /** Roles of characters in a sentence, as {@link BreakIterator} has them. */
    static final int COMMA = 0;

    static final int PARAGRAPH = 1;
    static final int PERIOD = 2;
    static final int QUOTE = 3;
    static final int TERMINATOR = 4;
    static final int CAPITAL = 5;
    static final int LOWER_CASE = 6;
    static final int DANDA = 7;
    static final int SIGN = 8;
    static final int NUMERAL = 9;
    static final int CLOSING = 10;
    static final int OPENING = 11;
    static final int BLANK = 12;
    static final int IGNORED = 13;
    static final int HIGH_SURROGATE = 14;
    static final int NONE = 15; // U+FFFF, which BreakIterator takes for the end

    private static final byte[] TABLE = table();

    private Characters() {}

    static int kind(char c) {
        return TABLE[c] & 0xF;
    }

    static boolean isSpace(char c) {
        return c <= '\u3000' && (c == ' ' || c == '\u3000' || c == '\n' || c == '\r' || c == '\t');
    }

    static int role(char c) {
        return TABLE[c] >> 4 & 0xF;
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (byte) (roleOf((char) c) << 4 | kindOf((char) c));
        }
        return table;
    }

    private static int kindOf(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        } else if (WordTrie.isHan(c)) {
            return HAN;
        } else if (isSpace(c)) {
            return SPACE;
        }
        char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        if (narrow >= 'A' && narrow <= 'Z' || narrow >= 'a' && narrow <= 'z') {
            return LETTER;
        } else if (narrow >= '0' && narrow <= '9') {
            return DIGIT;
        }
        boolean delimiter = c >= 0x21 && c <= 0xBB
                || c >= 0x2010 && c <= 0x2642
                || c >= 0x3001 && c <= 0x301E
                || c >= 0xFE30 && c <= 0xFF63;
        return delimiter ? DELIMITER : OTHER;
    }

    private static int roleOf(char c) {
        return switch (c) {
            case ',' -> COMMA;
            case '\u2029' -> PARAGRAPH;
            case '.', '．' -> PERIOD;
            case '"', '\'' -> QUOTE;
            case '!', '?', '。', '！', '？' -> TERMINATOR;
            case '\u0964', '\u0965' -> DANDA;
            case '\t', '\n', '\f', '\r', '\u2028' -> BLANK;
            case '\uFFFF' -> NONE;
            default -> Character.isHighSurrogate(c) ? HIGH_SURROGATE : roleOfType(Character.getType(c));
        };
    }

    private static int roleOfType(int type) {
        return switch (type) {
            case Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> CAPITAL;
            case Character.LOWERCASE_LETTER -> LOWER_CASE;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMERAL;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSING;
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
            case Character.SPACE_SEPARATOR -> BLANK;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> IGNORED;
            default -> SIGN;
        };
    }

    /** The role of a character beyond the first 65,536. */
    static int role(int codePoint) {
        int type = Character.getType(codePoint);
        int role = roleOfType(type);
        return role == IGNORED || type == Character.UNASSIGNED ? Rare.role(codePoint) : role;
    }

    /**
     * Marks and unassigned characters beyond the first 65,536: some are not what their type says to BreakIterator, which
     * ones differs by version of Java, so it is asked, once.
     */
    private static final class Rare {

        private static final int[] FROM;
        private static final byte[] ROLES;

        static {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
            int[] from = new int[4096];
            byte[] roles = new byte[4096];
            int size = 0;
            int typeBefore = -1;
            for (int c = Character.MIN_SUPPLEMENTARY_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
                int type = Character.getType(c);
                boolean mark = roleOfType(type) == IGNORED;
                if (mark || type != typeBefore) {
                    if (size == from.length) {
                        from = Arrays.copyOf(from, size * 2);
                        roles = Arrays.copyOf(roles, size * 2);
                    }
                    from[size] = c;
                    roles[size++] = (byte) (mark || type == Character.UNASSIGNED ? ask(sentences, c) : SIGN);
                }
                typeBefore = type;
            }
            FROM = Arrays.copyOf(from, size);
            ROLES = Arrays.copyOf(roles, size);
        }

        static int role(int codePoint) {
            int at = Arrays.binarySearch(FROM, codePoint);
            return ROLES[at >= 0 ? at : -at - 2];
        }

        /** Of the roles that such a character can have, the one that explains where two sentences are cut. */
        private static int ask(BreakIterator sentences, int c) {
            String character = Character.toString(c);
            sentences.setText(". " + character + "A");
            return switch (sentences.next()) {
                case 2 -> {
                    sentences.setText(". " + character + "1");
                    yield sentences.next() == 2 ? CAPITAL : SIGN;
                }
                case 4 -> IGNORED;
                default -> COMMA;
            };
        }
    }
}
