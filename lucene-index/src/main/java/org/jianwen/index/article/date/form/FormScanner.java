package org.jianwen.index.article.date.form;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.index.article.date.form.rule.AgoForms;
import org.jianwen.index.article.date.form.rule.ChineseForms;
import org.jianwen.index.article.date.form.rule.EnglishForms;
import org.jianwen.index.article.date.form.rule.Eras;
import org.jianwen.index.article.date.form.rule.FormRule;
import org.jianwen.index.article.date.form.rule.FormRule.Need;
import org.jianwen.index.article.date.form.rule.LunarForms;
import org.jianwen.index.article.date.form.rule.NumericForms;
import org.jianwen.index.article.date.form.rule.Reckoning;
import org.jianwen.index.article.date.form.rule.RelativeForms;
import org.jianwen.index.article.date.form.rule.word.ClockReader;
import org.jianwen.index.article.date.form.rule.word.ClockTime;
import org.jianwen.index.article.date.form.rule.word.OneSpelling;

/**
 * Finds the date forms in a text. Immutable; may be shared by threads.
 *
 * <p>Never throws on text, and takes time linear in its length. Where forms overlap the earlier wins, then the longer, then
 * the rule named first; what looks like a date but is none (2022年9月31日) wins as well and leaves nothing.
 */
public final class FormScanner {

    /** What is found in a text, before overlaps are resolved. */
    private record Match(int start, int end, int rank, Need need, Reckoning reckoning) {}

    /** A form, and whether a time of day stands with it. */
    private record Completed(Form form, boolean timed) {}

    /**
     * Rules that most of a text is spared.
     *
     * @param signs characters of which one stands in every form of theirs
     * @param starts characters of which one begins every form of theirs
     * @param never characters right behind which none of their forms begins
     * @param names what begins the words of which one stands in every form of theirs, and begins it where no digit does; empty
     *     where they are many
     * @param rules the rules
     */
    private record Group(String signs, String starts, String never, List<String> names, List<FormRule> rules) {

        boolean mayMatch(String folded) {
            return has(folded, signs) && mayBegin(folded) && (names.isEmpty() || hasName(folded));
        }

        private boolean mayBegin(String folded) {
            for (int i = 0; i < folded.length(); i++) {
                if (mayBegin(folded, i)) {
                    return true;
                }
            }
            return false;
        }

        boolean mayBegin(String folded, int i) {
            char c = folded.charAt(i);
            return starts.indexOf(c) >= 0
                    && (i == 0 || never.indexOf(folded.charAt(i - 1)) < 0)
                    && (c <= '9' || names.isEmpty() || hasName(folded, i));
        }

        private boolean hasName(String folded) {
            for (String name : names) {
                if (folded.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasName(String folded, int i) {
            for (String name : names) {
                if (folded.startsWith(name, i)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean has(String folded, String characters) {
            for (int i = 0; i < characters.length(); i++) {
                if (folded.indexOf(characters.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final String DIGITS = "0123456789";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** What the names of English months begin with. */
    private static final String MONTHS = "jfmasond";

    private static final Pattern WEEKDAY = Pattern.compile(" {0,3}[,(\\[/|]? ?(?:(?:星期|周|礼拜)(?<han>[一二三四五六日天])(?!刊|报|期)"
            + "|(?<=\\()(?<one>[一二三四五六日])(?=\\))|(?<latin>" + EnglishForms.WEEKDAY + "))[)\\],.]?");
    private static final Pattern DATELINE = Pattern.compile(" ?(?:[电讯](?![话视子影台信报])|专电)");
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?<![0-9:])(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?: ?[ap]\\.?m\\.?)?[ ,|]{1,3}$");
    private static final Pattern FOLLOWS = Pattern.compile(" ?(?:来自|发自|by |from |via )");
    private static final int REACH = 24;

    private final ZoneId archive;
    private final List<Group> groups;

    private FormScanner(ZoneId archive) {
        this.archive = archive;
        this.groups = List.of(
                new Group("月年", LunarForms.STARTS, DIGITS, List.of(), LunarForms.RULES),
                new Group("年", Eras.SOLAR_STARTS, "", List.of(), Eras.RULES),
                new Group("年月日号", DIGITS + "〇一二三四五六七八九十廿卅", DIGITS, List.of(), ChineseForms.RULES),
                new Group(DIGITS, DIGITS, DIGITS + LETTERS, List.of(), NumericForms.RULES),
                new Group(
                        MONTHS,
                        DIGITS + MONTHS + "tw",
                        DIGITS + LETTERS,
                        EnglishForms.NAMES,
                        EnglishForms.rules(archive)),
                new Group("前g", DIGITS + "一二两三四五六七八九十半几数多a", DIGITS, List.of(), AgoForms.RULES),
                new Group("刚前昨今明后去上本这当周期拜ty", "刚片j大前昨今yt明后上本这下个周星礼当去", "", List.of(), RelativeForms.RULES));
    }

    /** A scanner for an archive in that zone, which decides what CST behind a time means. */
    public static FormScanner of(ZoneId archive) {
        return new FormScanner(archive);
    }

    /**
     * The forms in a text, in their order.
     *
     * @param text any text; all of it is looked at, so the caller caps it
     */
    public List<Form> scan(CharSequence text) {
        String folded = OneSpelling.of(text);
        Form iso = IsoForm.of(folded);
        if (iso != null) {
            return List.of(iso);
        }
        List<Form> forms = new ArrayList<>();
        int end = 0;
        for (Match match : matches(folded)) {
            if (match.start() < end) {
                continue;
            }
            if (match.reckoning() instanceof Reckoning.Nothing) {
                end = match.end();
                continue;
            }
            Completed completed = complete(folded, end, match);
            Form form = completed.form();
            if (counts(folded, end, match.need(), completed)) {
                forms.add(form);
                end = form.end();
            }
        }
        return List.copyOf(forms);
    }

    private List<Match> matches(String folded) {
        List<Match> matches = new ArrayList<>();
        int rank = 0;
        for (Group group : groups) {
            rank++;
            if (!group.mayMatch(folded)) {
                continue;
            }
            for (FormRule rule : group.rules()) {
                addMatches(folded, group, rule, rank, matches);
            }
        }
        matches.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed())
                .thenComparingInt(Match::rank));
        return matches;
    }

    private static void addMatches(String folded, Group group, FormRule rule, int rank, List<Match> matches) {
        Matcher matcher =
                rule.pattern().matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (next(matcher, folded, group, at)) {
            at = matcher.end();
            Reckoning reckoning = rule.read().apply(matcher);
            if (reckoning != null) {
                matches.add(new Match(matcher.start(), matcher.end(), rank, rule.need(), reckoning));
            }
        }
    }

    /** Finds the next match; a pattern that is tried where it may begin only is as much faster as such places are few. */
    private static boolean next(Matcher matcher, String folded, Group group, int from) {
        for (int i = from; i < folded.length(); i++) {
            if (group.mayBegin(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Adds the day of the week, the time, the label and the 电 that stand beside a match. */
    private Completed complete(String folded, int from, Match match) {
        Reckoning reckoning = match.reckoning();
        int end = match.end();
        Matcher weekday = WEEKDAY.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
        if (weekday.lookingAt()) {
            DayOfWeek day = weekday(weekday);
            reckoning = reckoning.then(moment -> moment.on(day));
            end = weekday.end();
        }
        int start = match.start();
        ClockReader.Found time = ClockReader.read(folded, end, archive);
        if (time != null) {
            end = time.end();
        } else {
            Matcher before = TIME_BEFORE.matcher(folded.substring(Math.max(from, start - REACH), start));
            if (before.find()) {
                start -= before.end() - before.start();
                time = ClockReader.read(folded, start, archive);
            }
        }
        end = time == null ? ClockReader.skipPeriod(folded, end) : end;
        if (time != null) {
            ClockTime clock = time.clock();
            reckoning = reckoning.then(moment -> moment.at(clock));
        }
        Matcher dateline = DATELINE.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
        DateLabel label = LabelWords.of(folded, from, start, end);
        return new Completed(new Form(start, end, reckoning, dateline.lookingAt(), label), time != null);
    }

    private static DayOfWeek weekday(Matcher match) {
        String han = match.group("han") == null ? match.group("one") : match.group("han");
        return han == null
                ? EnglishForms.weekday(match.group("latin"))
                : DayOfWeek.of(RelativeForms.weekdayNumber(han.charAt(0)));
    }

    private static boolean counts(String folded, int from, Need need, Completed completed) {
        Form form = completed.form();
        return switch (need) {
            case NOTHING -> true;
            case BOUND_BEHIND -> isBoundBehind(folded, form);
            case BOUNDS -> isBound(folded, form);
            case TIME -> completed.timed();
            case TIME_OR_BOUNDS -> completed.timed() || isBound(folded, form);
            case TIME_OR_ALONE -> completed.timed() || isAlone(folded, from, form);
            case TIME_OR_DATELINE -> completed.timed() || form.dateline();
            case ALONE -> isAlone(folded, from, form);
        };
    }

    private static boolean isBound(String folded, Form form) {
        boolean before =
                form.start() == 0 || form.label() != DateLabel.NONE || !isWord(folded.charAt(form.start() - 1));
        return before && isBoundBehind(folded, form);
    }

    private static boolean isBoundBehind(String folded, Form form) {
        return form.end() == folded.length()
                || !isWord(folded.charAt(form.end()))
                || LabelWords.behind(folded, form.end()) != DateLabel.NONE
                || FOLLOWS.matcher(folded).region(form.end(), folded.length()).lookingAt();
    }

    private static boolean isAlone(String folded, int from, Form form) {
        int before = form.start();
        while (form.label() == DateLabel.NONE && before > from && !isWord(folded.charAt(before - 1))) {
            before--;
        }
        int behind = form.end();
        while (behind < folded.length() && !isWord(folded.charAt(behind))) {
            behind++;
        }
        return behind == folded.length() && (form.label() != DateLabel.NONE || before == from);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
