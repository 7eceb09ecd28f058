package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.parse.syntax.DateNumerals;
import org.jianwen.query.parse.words.DottedNames;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which people write one word: 计划 and 計畫, 王明 and 王　明; one name that mixes letters, digits and Han
 * characters: COVID-19, COVID19 and COVID 19; 歼-20 and 歼20; OpenAI and Open AI; and dates in digits that are typed in numerals: 二〇二四年四月.
 */
final class SurfaceVariants {

    private static final Pattern THOUSANDS = Pattern.compile("[,，]\\d{3}(?!\\d)");

    /** A space between a Han character and a Latin letter or digit, of whatever width. */
    private static final Pattern MIXED_SPACE = Pattern.compile(
            "(?<=\\p{IsHan})[ \u3000]+(?=[\\p{IsLatin}\\p{Nd}])|(?<=[\\p{IsLatin}\\p{Nd}])[ \u3000]+(?=\\p{IsHan})");

    /** Where a Han character and a Latin letter or digit meet. */
    private static final Pattern MIXED_MEETING =
            Pattern.compile("(?<=\\p{IsHan})(?=[\\p{IsLatin}\\p{Nd}])|(?<=[\\p{IsLatin}\\p{Nd}])(?=\\p{IsHan})");

    private static final String DOTS = "·•‧・";

    /** Where letters, digits and Han characters meet, all of them or two of them, in folded text: iPhone 15 发布, iPhone15 发布. */
    private static final List<Pattern> MEETING = List.of(
            meeting("[0-9]", "[a-z\\p{IsIdeographic}]", "[a-z]", "\\p{IsIdeographic}"),
            meeting("[0-9a-z]", "\\p{IsIdeographic}"),
            meeting("[0-9]", "[a-z]"));

    /** Where a second word begins in OpenAI, ChatGPT and WiFi. */
    private static final Pattern CAPITAL_WITHIN = Pattern.compile("(?<=[A-Za-z][a-z])(?=[A-Z])");

    /** Where the last of several such words begins, as in MacBookPro. */
    private static final Pattern LAST_CAPITAL =
            Pattern.compile("(?<=[A-Za-z][a-z][A-Z]{1,9}[a-z]{1,9})(?=[A-Z][a-z]*$)");

    /** Where digits begin or end beside letters, in typed text: iPhone15Pro. */
    private static final Pattern DIGITS = meeting("[0-9]", "[A-Za-z]");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z]{1,2}\\d{1,4}[A-Za-z]?");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[A-Za-z])['’]s$");

    private static final char LAST_EXTENDED = '\u024f';

    private SurfaceVariants() {}

    /** Places between the one and the other, of each pair. */
    private static Pattern meeting(String... pairs) {
        return Pattern.compile(IntStream.range(0, pairs.length)
                .mapToObj(i -> "(?<=" + pairs[i] + ")(?=" + pairs[i ^ 1] + ")")
                .collect(Collectors.joining("|")));
    }

    /** A text as it was quoted: however its region spells it, and letter-spaced or not; first as it stands. */
    static List<String> quoted(String text) {
        return ExactSpellings.of(text);
    }

    /**
     * A text in quotation marks: as {@link #quoted}, and without the spaces between Han and Latin characters, which are set or
     * left out at will. Left out in the text, they are wanted nowhere but {@link #spaced}.
     */
    static List<String> inMarks(String text) {
        List<String> spellings = new ArrayList<>(quoted(text));
        String joined = MIXED_SPACE.matcher(text).replaceAll("");
        if (!joined.equals(text)) {
            quoted(joined).stream().filter(one -> !spellings.contains(one)).forEach(spellings::add);
        }
        return spellings;
    }

    /** A text in quotation marks with a space wherever Han and Latin characters meet: 5 月 1 日; none where none do. */
    static List<String> spaced(String text) {
        String joined = MIXED_SPACE.matcher(text).replaceAll("");
        String spaced = MIXED_MEETING.matcher(joined).replaceAll(" ");
        return spaced.equals(joined) || spaced.equals(text) ? List.of() : quoted(spaced);
    }

    /**
     * A text as it was quoted, joined, and broken wherever letters, digits and Han characters meet; without repetition,
     * and first as it stands.
     */
    static List<String> of(String typed) {
        List<String> spellings = new ArrayList<>(quoted(typed));
        String text = ExactSpellings.withPlainSigns(typed);
        String digits = DateNumerals.inDates(text);
        if (!digits.equals(text)) {
            spellings.add(digits);
        }
        spellings.addAll(DottedNames.of(text));
        if (!hasLatin(text)) {
            return spellings;
        }
        if (text.startsWith("+") || text.startsWith("＋")) {
            spellings.add(text.substring(1));
        }
        if (POSSESSIVE.matcher(text).find()) {
            spellings.add(POSSESSIVE.matcher(text).replaceFirst(""));
        }
        if (CAPITAL_WITHIN.matcher(text).find()) {
            String apart = CAPITAL_WITHIN.matcher(text).replaceAll(" ");
            spellings.add(apart);
            Matcher last = LAST_CAPITAL.matcher(text);
            spellings.addAll(last.find() ? List.of(last.replaceFirst(" ")) : List.of());
            String parted = DIGITS.matcher(apart).replaceAll(" ");
            spellings.addAll(parted.equals(apart) ? List.of() : List.of(parted));
        }
        spellings.addAll(GroupedNumbers.of(text));
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        String joined = joined(text, runs);
        boolean whole = CharacterRuns.of(joined).size() == runs.size();
        Set<String> others = new LinkedHashSet<>();
        if (whole) {
            MEETING.forEach(place -> others.add(place.matcher(joined).replaceAll(" ")));
            others.remove(joined);
        } else {
            others.add(joined);
        }
        spellings.addAll(others);
        return spellings;
    }

    /** Joins two words to a name such as OpenAI or galaxys24; {@code null} if they are none. */
    static @Nullable String joined(String first, String second) {
        boolean latin = isLatin(first) && isLatin(second);
        Matcher within = CAPITAL_WITHIN.matcher(first + second).region(first.length(), first.length() + 1);
        boolean capital = latin && within.useTransparentBounds(true).lookingAt();
        boolean model = latin
                && LETTERS.matcher(first).matches()
                && MODEL.matcher(second).matches();
        return capital || model ? first + second : null;
    }

    /** A text without what stands between its runs, but for the marks within numbers. */
    private static String joined(String text, List<CharacterRuns.Run> runs) {
        boolean grouped = GroupedNumbers.isGrouped(text);
        StringBuilder joined = new StringBuilder();
        int end = -1;
        for (CharacterRuns.Run run : runs) {
            joined.append(end < 0 || grouped ? "" : between(text, end, run.start()))
                    .append(run.text());
            end = run.end();
        }
        return joined.toString();
    }

    /** What stays between two runs: nothing, but the mark between two numbers, unless it only parts thousands or is the dot of 3·15. */
    private static String between(String text, int from, int to) {
        boolean numbers = isDigit(text, from - 1) && isDigit(text, to);
        boolean thousands = THOUSANDS.matcher(text).region(from, text.length()).lookingAt();
        boolean dot = to == from + 1 && DOTS.indexOf(text.charAt(from)) >= 0;
        return numbers && !thousands && !dot ? text.substring(from, to) : "";
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    /** A folded run as it breaks where letters, digits and other characters meet. */
    static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= run.length(); i++) {
            if (i == run.length() || script(run.charAt(i - 1)) != script(run.charAt(i))) {
                pieces.add(run.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    /** Whether there are Latin letters or digits in a text, of whatever width and with whatever accents. */
    static boolean hasLatin(String text) {
        return text.chars().anyMatch(SurfaceVariants::foldsToLatin);
    }

    /** Whether a text is Latin letters or digits only, of whatever width and with whatever accents. */
    static boolean isLatin(String text) {
        return !text.isEmpty() && text.chars().allMatch(SurfaceVariants::foldsToLatin);
    }

    private static boolean foldsToLatin(int c) {
        if (c < 'À') {
            return isLatinOrDigit(c);
        }
        if (c <= LAST_EXTENDED || c >= '\u1e00' && c <= '\u1eff' || isCompatible(c)) {
            return FoldedText.of(Character.toString(c)).text().chars().allMatch(SurfaceVariants::isLatinOrDigit);
        }
        return c >= '！' && c <= '～' && isLatinOrDigit(c - '！' + '!') || c >= 'ﬀ' && c <= 'ﬆ';
    }

    /** Whether a character may be one that stands for letters or digits: ², Ⅳ, ①, ㎏. */
    private static boolean isCompatible(int c) {
        return c >= '\u2070' && c <= '\u218f' || c >= '\u2460' && c <= '\u24ff' || c >= '\u3300' && c <= '\u33ff';
    }

    private static int script(char c) {
        return Math.abs(kind(c)) == 1 && !isLatinOrDigit(c) ? 2 : kind(c);
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        return Character.isIdeographic(c) ? 2 : -1;
    }

    private static boolean isLatinOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
