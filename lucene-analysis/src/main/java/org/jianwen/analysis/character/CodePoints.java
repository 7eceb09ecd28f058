package org.jianwen.analysis.character;

import java.text.Normalizer;

/** What folding and cutting need to know of one code point. */
public final class CodePoints {

    private static final int MAX_DECOMPOSED = 8;
    private static final int GRAVE = 0x300;
    private static final int ACUTE = 0x301;
    private static final int DIAERESIS = 0x308;
    private static final String CYRILLIC_VOWELS = "аеиоуыэюяіє";

    /** Signs that Unicode takes for letters or for two other signs, and that are seen as one. */
    private static final String ONE_SIGN = "™℠‼⁇⁈⁉";

    private CodePoints() {}

    /**
     * The fold of a character that folds by itself to one UTF-16 unit and never attaches to another, found without
     * Unicode's tables: ASCII, full-width ASCII, common Han and common punctuation. Zero for all others.
     */
    public static char foldPlain(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        if (c >= 0x3400 && c <= 0x9FFF) {
            int simplified = SimplifiedCharacters.of(c);
            return Character.isBmpCodePoint(simplified) ? (char) simplified : 0;
        }
        if (c >= '！' && c <= '～') {
            return foldPlain((char) (c - '！' + '!'));
        }
        boolean punctuation = c >= '\u3001' && c <= '\u3029' || c >= '\u2012' && c <= '\u201F' && c != '\u2017';
        return punctuation ? c : 0;
    }

    /**
     * Whether nobody sees the code point: Unicode's Default_Ignorable_Code_Point, with the reserved ranges. Java knows
     * the property only in part, as category Cf.
     */
    public static boolean isInvisible(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0 -> true;
            default ->
                c >= 0x180B && c <= 0x180F
                        || c >= 0xFE00 && c <= 0xFE0F
                        || c >= 0xFFF0 && c <= 0xFFF8
                        || c >= 0xE0000 && c <= 0xE0FFF
                        || Character.getType(c) == Character.FORMAT && !isVisibleFormat(c);
        };
    }

    /** Signs of category Cf that are drawn: Arabic number signs and their like, interlinear and hieroglyphic ones. */
    private static boolean isVisibleFormat(int c) {
        return c >= 0x0600 && c <= 0x0605
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c >= 0xFFF9 && c <= 0xFFFB
                || c == 0x110BD
                || c == 0x110CD
                || c >= 0x13430 && c <= 0x1343F;
    }

    /** Whether a code point is part of the same character as the one before it, which is given decomposed. */
    public static boolean attaches(int c, int before) {
        if (c >= 0x1161 && c <= 0x1175) {
            return before >= 0x1100 && before <= 0x1112;
        }
        if (c >= 0x11A8 && c <= 0x11C2) {
            return before >= 0x1161 && before <= 0x1175;
        }
        return isMark(c) || c == '\uFF9E' || c == '\uFF9F';
    }

    /**
     * Whether a mark may be left out when its letter is typed. Those of Latin and Greek may (café, Việt, Άλφα), the stress
     * of Cyrillic vowels and the dots of ё; elsewhere they make another letter, as й and が.
     */
    public static boolean isAccent(int mark, int letter) {
        if (Character.getType(mark) != Character.NON_SPACING_MARK || !Character.isLetter(letter)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, GREEK -> true;
            case CYRILLIC ->
                mark == DIAERESIS
                        ? letter == 'е'
                        : (mark == GRAVE || mark == ACUTE) && CYRILLIC_VOWELS.indexOf(letter) >= 0;
            default -> false;
        };
    }

    /** What is typed for a letter that has a stroke or joins two (Łódź, Æsop); any other is typed as it is. */
    public static String typed(int c) {
        return switch (c) {
            case 'Đ', 'đ', 'Ð', 'ð' -> "d";
            case 'Ħ', 'ħ' -> "h";
            case 'Ł', 'ł' -> "l";
            case 'Ø', 'ø' -> "o";
            case 'Ŧ', 'ŧ' -> "t";
            case 'Æ', 'æ' -> "ae";
            case 'Œ', 'œ' -> "oe";
            case 'Þ', 'þ' -> "th";
            default -> Character.toString(c);
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * The compatibility decomposition of a code point. Compatibility letters of the Korean alphabet (ㄱ, half-width ﾡ)
     * stay what they are: decomposed they would join their neighbours in a syllable, and part of a run of them would no
     * longer be found. Circles are the zero 〇, for which they are typed. Half a surrogate pair is U+FFFD, as it will be
     * in the index. Signs stay signs: Foo™ is no word footm. What would be more than {@value #MAX_DECOMPOSED} characters, as ﷺ,
     * stays one: a text must not grow without bounds.
     */
    public static String decompose(int c) {
        if (c >= 0x3131 && c <= 0x318E || ONE_SIGN.indexOf(c) >= 0) {
            return Character.toString(c);
        }
        if (c >= 0xFFA1 && c <= 0xFFDC) {
            return Character.toString(wideKorean(c));
        }
        if (Character.getType(c) == Character.SURROGATE) {
            return "\uFFFD";
        }
        String one = Character.toString(c);
        String decomposed = Normalizer.normalize(one, Normalizer.Form.NFKD);
        if (decomposed.equals("○") || c == '◯') {
            return "〇";
        }
        return decomposed.length() > MAX_DECOMPOSED ? one : decomposed;
    }

    /** Consonants stand in one block, vowels in four with two places between each and the next. */
    private static int wideKorean(int halfWidth) {
        if (halfWidth <= 0xFFBE) {
            return halfWidth - 0xFFA1 + 0x3131;
        }
        int vowel = halfWidth - 0xFFC2;
        return vowel % 8 < 6 && halfWidth >= 0xFFC2 ? 0x314F + vowel / 8 * 6 + vowel % 8 : halfWidth;
    }

    /**
     * Whether a folded code point belongs to a run: letters, digits and marks of any script, symbols (+ ° € 😀), and
     * the punctuation that stands in names or for a word (# % &amp; @ ‰ § ¶ ※ † ′ ‼). Private and not yet assigned code points do too, so that an
     * index stays right when a newer Java learns what they are.
     */
    public static boolean isToken(int c) {
        return isCommonHan(c) || isOtherToken(c);
    }

    private static boolean isOtherToken(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> false;
            case Character.OTHER_PUNCTUATION -> "#%&@".indexOf(c) >= 0 || Symbols.isSign(c);
            default -> true;
        };
    }

    /**
     * The sign that joins both sides of a break, or 0. It makes them one name or number: 3:1, F-16, a_b, 1,299. Such a
     * break is one sign, with a letter or digit that is not Han on both sides, or on one where the sign is a dash, a dot, a
     * slash or a colon. Dashes are one sign, and so are the dots of names.
     *
     * @param text folded
     * @param from where the break begins, behind a character
     * @param to where it ends, before a character
     */
    public static int joint(CharSequence text, int from, int to) {
        int sign = Character.codePointAt(text, from);
        if (to - from != Character.charCount(sign) || Character.isWhitespace(sign)) {
            return 0;
        }
        int one = oneSign(sign);
        boolean before = isLetter(Character.codePointBefore(text, from));
        boolean after = isLetter(Character.codePointAt(text, to));
        boolean joins = one == '-' || one == '·' || one == '_' || one == '.' || one == '/' || one == ':';
        return before && after || joins && (before || after) ? one : 0;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** Whether a code point is Han, and one of those that most text is made of. */
    public static boolean isCommonHan(int c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }

    private static int oneSign(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR -> 0;
            case Character.DASH_PUNCTUATION -> '-';
            default -> c == '•' || c == '‧' || c == '・' ? '·' : c;
        };
    }
}
