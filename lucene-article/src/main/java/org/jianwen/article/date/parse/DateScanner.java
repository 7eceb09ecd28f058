package org.jianwen.article.date.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.article.date.parse.form.ChineseDates;
import org.jianwen.article.date.parse.form.CompactDates;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.article.date.parse.form.DateRule;
import org.jianwen.article.date.parse.form.EnglishDates;
import org.jianwen.article.date.parse.form.Eras;
import org.jianwen.article.date.parse.form.LunarDates;
import org.jianwen.article.date.parse.form.NumericDates;
import org.jianwen.article.date.parse.form.RelativeDates;
import org.jianwen.article.date.parse.form.RulesByChar;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a line of text. Stateless; may be shared by threads.
 *
 * <p>Never throws on text, and takes time linear in its length. Where dates overlap the earlier wins, then the longer, then
 * the rule named first; what looks like a date but is none (2022年9月31日) wins as well and leaves nothing.
 */
public final class DateScanner {

    /** What a rule finds. */
    private record Match(DateRule rule, int start, int end, DateMeaning meaning) {}

    private static final Comparator<Match> LONGEST =
            Comparator.comparingInt(Match::end).reversed();

    /** The longest number with blanks in it; longer ones are no part of a date. */
    private static final int LONGEST_NUMBER = 24;

    /** A number that no sign follows is a date only if it is a year, or longer. */
    private static final int LEAST_DIGITS = 4;

    private static final String MONTH_DAYS = "〇一二三四五六七八九十廿卅";

    private static final String NUMERALS = MONTH_DAYS + "百千两半几数多";

    /** All rules, in order of precedence. */
    private static final List<DateRule> RULES = Stream.of(
                    LunarDates.RULES,
                    Eras.RULES,
                    ChineseDates.RULES,
                    NumericDates.RULES,
                    CompactDates.RULES,
                    EnglishDates.RULES,
                    RelativeDates.RULES)
            .flatMap(List::stream)
            .toList();

    private static final RulesByChar WORDS = new RulesByChar(RULES, false);

    /** By the character that comes first behind a number. */
    private static final RulesByChar NUMBERS = new RulesByChar(RULES, true);

    /** Digits, and characters that stand for them. */
    private static final BitSet NUMBER = new BitSet();

    /** What a date may begin with. */
    private static final int START = 1;

    /** A character that every date has one of: a digit, a unit, or a letter of its words, as y of today or g of ago. */
    private static final int SIGN = 1 << 1;

    /** Which of the two each character is. */
    private static final byte[] SORTS = new byte[Character.MAX_VALUE + 1];

    static {
        "0123456789年月日号天儿周星礼前刚早晨晚夜凌清午ygw".chars().forEach(c -> SORTS[c] |= SIGN);
        ("0123456789" + NUMERALS).chars().forEach(NUMBER::set);
        NUMBER.stream().forEach(c -> SORTS[c] |= START);
        RULES.stream()
                .filter(rule -> !rule.number())
                .forEach(rule -> rule.starts().chars().forEach(c -> SORTS[c] |= START));
    }

    private static final Pattern GOES_ON = Pattern.compile("(?:\\([^()]{0,20}\\))? ?[/,~至到和及-]{1,4} ?");

    private final String folded;
    private final List<ParsedDate> dates = new ArrayList<>();
    /** None until a rule is tried, which most texts do not need. */
    private @Nullable Matcher[] matchers = {};
    /** Where what each rule found last ends; a rule finds nothing within its own. */
    private int[] ends = {};
    /** Where the last date ends. */
    private int end;

    /** The parts that stand in the text, once a place has rules. */
    private int parts = -1;

    private DateScanner(String folded) {
        this.folded = folded;
    }

    /**
     * The dates in a text, in their order, not overlapping.
     *
     * @param text any text; all of it is looked at, so the caller caps it
     */
    public static List<ParsedDate> scan(String text) {
        return scanFolded(TextFolding.of(text));
    }

    /** The dates in a text that was {@linkplain TextFolding folded}. */
    public static List<ParsedDate> scanFolded(String folded) {
        int first = first(folded);
        return first < 0 ? List.of() : new DateScanner(folded).scanFrom(first);
    }

    /** Whether a folded text may have a date: what most texts lack is looked for first. */
    public static boolean mayHoldDate(String folded) {
        return first(folded) >= 0;
    }

    /** Whether a folded text has something that a date may begin with, be the rest of it elsewhere. */
    public static boolean mayHoldPart(String folded) {
        return folded.chars().anyMatch(c -> (SORTS[c] & START) != 0);
    }

    /** Where a date may begin first, or -1 where no sign of one follows. */
    private static int first(String folded) {
        int first = -1;
        for (int i = 0; i < folded.length(); i++) {
            int sort = SORTS[folded.charAt(i)];
            first = first < 0 && (sort & START) != 0 ? i : first;
            if (first >= 0 && (sort & SIGN) != 0) {
                return first;
            }
        }
        return -1;
    }

    private List<ParsedDate> scanFrom(int first) {
        int i = first;
        while (i < folded.length()) {
            if ((SORTS[folded.charAt(i)] & START) != 0 && mayBegin(i)) {
                addAt(i);
            }
            i = Math.max(end, i + 1);
        }
        if (dates.size() == 2) {
            labelBehind(dates.get(0), dates.get(1));
        }
        return List.copyOf(dates);
    }

    /** Labels two dates by the words behind them, as in 5月3日发表 6月2日更新 2分钟读完. */
    private void labelBehind(ParsedDate first, ParsedDate last) {
        int number = last.end();
        while (number < folded.length() && !isDigit(folded.charAt(number))) {
            number++;
        }
        boolean parted = number > last.end() && folded.charAt(number - 1) == ' ';
        String words = parted ? folded.substring(0, number - 1) : folded;
        DateLabel behind = LabelWords.behind(words, last.end());
        if (first.start() > 0 || first.label() != DateLabel.NONE || behind == DateLabel.NONE) {
            return;
        }
        DateLabel between = LabelWords.of(folded, first.end(), last.start(), folded.length());
        if (between != DateLabel.NONE) {
            dates.set(0, first.withLabel(between));
            dates.set(1, last.withLabel(behind));
        }
    }

    /** Whether a number or a word begins there. */
    private boolean mayBegin(int i) {
        char c = folded.charAt(i);
        char before = i == 0 ? ' ' : folded.charAt(i - 1);
        return isDigit(c) ? !isDigit(before) : !isLatin(c) || !isLatin(before) && !isDigit(before);
    }

    /** Adds the date that begins at a place, should one; what only looks like one is passed. */
    private void addAt(int place) {
        List<Match> matches = List.of();
        char c = folded.charAt(place);
        if (NUMBER.get(c)) {
            int sign = sign(place);
            char first = sign == folded.length() ? ' ' : folded.charAt(sign);
            int digits = digits(place);
            matches = withMatches(NUMBERS.of(first, digits >= LEAST_DIGITS), place, digits, sign, matches);
        }
        if (!isDigit(c)) {
            matches = withMatches(WORDS.of(c, false), place, 0, -1, matches);
        }
        if (matches.size() > 1) {
            matches.sort(LONGEST);
        }
        for (Match match : matches) {
            if (match.meaning() instanceof DateMeaning.Nothing) {
                end = match.end();
                return;
            }
            if (match.rule().context() == DateRule.Context.ALONE && !Surroundings.mayBeAlone(folded, match.end())) {
                continue;
            }
            ParsedDate date = complete(match);
            if (Surroundings.fit(match.rule().context(), date, folded, end)) {
                dates.add(date);
                end = date.end();
                return;
            }
        }
    }

    private int digits(int place) {
        int i = place;
        while (i < folded.length() && isDigit(folded.charAt(i))) {
            i++;
        }
        return i - place;
    }

    /** The matches with those of some rules, at a number behind which that sign comes first, or at a word, for -1. */
    private List<Match> withMatches(int[] rules, int place, int digits, int sign, List<Match> before) {
        List<Match> matches = before;
        if (rules.length == 0) {
            return matches;
        }
        parts = parts < 0 ? DateRule.Part.in(folded) : parts;
        int from = sign < 0 ? -1 : afterBlanks(sign + 1);
        int behind = from < 0 ? -1 : digits(from);
        boolean again = behind > 0 && hasSignAndDigit(afterBlanks(from + behind));
        boolean close = behind > 0 && isCloseTo(from + behind);
        int then = sign < 0 ? place + 1 : place + digits;
        char following = charAt(then);
        for (int index : rules) {
            DateRule rule = RULES.get(index);
            if (!rule.mayMatch(parts, digits, behind, again, close, following)
                    || ends.length > 0 && place < ends[index]
                    || rule.context() == DateRule.Context.ALONE && !Surroundings.mayBeLabelled(folded, end, place)) {
                continue;
            }
            Matcher matcher = matcher(index, rule);
            if (matcher.region(place, folded.length()).lookingAt()) {
                ends[index] = matcher.end();
                DateMeaning meaning = rule.reader().apply(matcher);
                if (meaning != null) {
                    matches = matches.isEmpty() ? new ArrayList<>() : matches;
                    matches.add(new Match(rule, place, matcher.end(), meaning));
                }
            }
        }
        return matches;
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < folded.length() && folded.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private boolean hasSignAndDigit(int at) {
        int next =
                at < folded.length() && "-./".indexOf(folded.charAt(at)) >= 0 ? afterBlanks(at + 1) : folded.length();
        return next < folded.length() && isDigit(folded.charAt(next));
    }

    /** Whether a sign or 月 and a number right behind it stand there: 2024-09-16, 2024年9月16日. */
    private boolean isCloseTo(int at) {
        char c = charAt(at);
        if (c == '-' || c == '.') {
            return isDigit(charAt(at + 1));
        }
        int month = c == ' ' ? at + 1 : at;
        char day = charAt(charAt(month + 1) == ' ' ? month + 2 : month + 1);
        return charAt(month) == '月' && (isDigit(day) || MONTH_DAYS.indexOf(day) >= 0);
    }

    private char charAt(int at) {
        return at < folded.length() ? folded.charAt(at) : ' ';
    }

    private Matcher matcher(int index, DateRule rule) {
        if (matchers.length == 0) {
            matchers = new Matcher[RULES.size()];
            ends = new int[RULES.size()];
        }
        Matcher matcher = matchers[index];
        if (matcher == null) {
            matcher = rule.pattern().matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
            matchers[index] = matcher;
        }
        return matcher;
    }

    /** Where what is no number stands first behind the number at a place, such as 二oo五, blanks passed; else the end of the text. */
    private int sign(int place) {
        int i = place;
        int last = Math.min(folded.length(), place + LONGEST_NUMBER);
        boolean chinese = !isDigit(folded.charAt(place));
        while (i < last && (isOfNumber(folded.charAt(i)) || chinese && folded.charAt(i) == 'o')) {
            i++;
        }
        return i < last ? i : folded.length();
    }

    private static boolean isOfNumber(char c) {
        return c == ' ' || NUMBER.get(c);
    }

    /** A match with the day of the week, the time, the label and the 电 that stand beside it. */
    private ParsedDate complete(Match match) {
        BesideDate beside = BesideDate.of(folded, end, match.start(), match.end());
        DateMeaning meaning = match.meaning().then(beside::complete);
        int to = beside.end();
        DateLabel label = LabelWords.of(folded, end, beside.start(), to);
        boolean dateline = DatelineEnd.isOf(folded, beside.start(), to);
        ParsedDate date = new ParsedDate(beside.start(), to, meaning, beside.clock() != null, dateline, label);
        return label == DateLabel.NONE && isSecond(date) ? date.withLabel(DateLabel.OTHER) : date;
    }

    /** Whether it goes with the first that has a label of something else: 有效期：2018-06-01 至 2018-12-31. */
    private boolean isSecond(ParsedDate date) {
        return !dates.isEmpty()
                && dates.getLast().label() == DateLabel.OTHER
                && GOES_ON.matcher(folded)
                        .region(dates.getLast().end(), date.start())
                        .matches();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
