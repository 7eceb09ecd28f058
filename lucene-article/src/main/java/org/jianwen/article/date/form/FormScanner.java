package org.jianwen.article.date.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.form.rule.AgoForms;
import org.jianwen.article.date.form.rule.ChineseForms;
import org.jianwen.article.date.form.rule.EnglishForms;
import org.jianwen.article.date.form.rule.Eras;
import org.jianwen.article.date.form.rule.FormRule.Need;
import org.jianwen.article.date.form.rule.LunarForms;
import org.jianwen.article.date.form.rule.NumericForms;
import org.jianwen.article.date.form.rule.Reckoning;
import org.jianwen.article.date.form.rule.RelativeForms;
import org.jianwen.article.date.form.rule.SolidForms;
import org.jianwen.article.date.form.rule.word.ClockReader;
import org.jianwen.article.date.form.rule.word.ClockTime;
import org.jianwen.article.date.form.rule.word.OneSpelling;

/**
 * Finds the date forms in a text. Immutable; may be shared by threads.
 *
 * <p>Never throws on text, and takes time linear in its length. Where forms overlap the earlier wins, then the longer, then
 * the rule named first; what looks like a date but is none (2022年9月31日) wins as well and leaves nothing.
 */
public final class FormScanner {

    /** A form, and whether a time of day stands with it. */
    private record Completed(Form form, boolean timed) {}

    private static final String DIGITS = "0123456789";

    private static final String NUMERALS = DIGITS + "〇一二三四五六七八九十廿卅";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** What the names of English months begin with. */
    private static final String MONTHS = "jfmasond";

    private static final Comparator<GroupMatches.Match> LONGEST =
            Comparator.comparingInt(GroupMatches.Match::end).reversed();

    private static final Pattern DATELINE = Pattern.compile(" ?(?:[电讯](?![话视子影台信报])|专电)");
    private static final Pattern FOLLOWS = Pattern.compile(" ?(?:来自|发自|by |from |via )");
    private static final Pattern GOES_ON = Pattern.compile("(?:\\([^()]{0,20}\\))? ?[/,、~—–至到和及-]{1,4} ?");

    private final ZoneId archive;
    private final List<RuleGroup> groups;

    private FormScanner(ZoneId archive) {
        this.archive = archive;
        this.groups = List.of(
                RuleGroup.of(LunarForms.RULES, "月年", LunarForms.STARTS, DIGITS),
                RuleGroup.of(Eras.RULES, "年", Eras.SOLAR_STARTS, ""),
                RuleGroup.of(ChineseForms.RULES, "年月日号", NUMERALS, DIGITS).withLead(NUMERALS + "o "),
                RuleGroup.of(NumericForms.RULES, "-./·", DIGITS, DIGITS + LETTERS)
                        .withLead(DIGITS + " "),
                RuleGroup.of(SolidForms.RULES, DIGITS, DIGITS, DIGITS + LETTERS),
                RuleGroup.of(EnglishForms.rules(archive), MONTHS, DIGITS + MONTHS + "tw", DIGITS + LETTERS)
                        .withNames(EnglishForms.NAMES),
                RuleGroup.of(AgoForms.CHINESE, "前", DIGITS + "一二两三四五六七八九十半几数多", DIGITS),
                RuleGroup.of(AgoForms.ENGLISH, "g", DIGITS + "a", DIGITS + LETTERS),
                RuleGroup.of(RelativeForms.RULES, "刚前昨今明后去上本这当周期拜", "刚片大前昨今明后上本这下个周星礼当去", ""),
                RuleGroup.of(RelativeForms.RULES, "jty", "jty", DIGITS + LETTERS)
                        .withNames(RelativeForms.NAMES));
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
        List<GroupMatches> groupMatches = new ArrayList<>();
        for (RuleGroup group : groups) {
            int[] places = group.places(folded);
            if (places.length > 0) {
                groupMatches.add(new GroupMatches(folded, group.rules(), places));
            }
        }
        List<Form> forms = new ArrayList<>();
        int end = 0;
        int place = next(groupMatches, 0);
        while (place < folded.length()) {
            end = addAt(folded, place, end, groupMatches, forms);
            place = next(groupMatches, Math.max(end, place + 1));
        }
        return List.copyOf(forms);
    }

    private static int next(List<GroupMatches> groups, int from) {
        int next = Integer.MAX_VALUE;
        for (GroupMatches group : groups) {
            next = Math.min(next, group.next(from));
        }
        return next;
    }

    /** Adds the form that begins at a place, should one; where it ends, or what only looks like one. */
    private int addAt(String folded, int place, int from, List<GroupMatches> groups, List<Form> forms) {
        List<GroupMatches.Match> matches = new ArrayList<>();
        for (GroupMatches group : groups) {
            group.addAt(place, matches);
        }
        matches.sort(LONGEST);
        for (GroupMatches.Match match : matches) {
            if (match.reckoning() instanceof Reckoning.Nothing) {
                return match.end();
            }
            Completed completed = complete(folded, from, match);
            Form form = afterAnother(folded, forms, completed.form());
            if (counts(folded, from, match.need(), completed)) {
                forms.add(form);
                return form.end();
            }
        }
        return from;
    }

    /** Adds the day of the week, the time, the label and the 电 that stand beside a match. */
    private Completed complete(String folded, int from, GroupMatches.Match match) {
        Reckoning reckoning = match.reckoning();
        int end = match.end();
        Weekday weekday = Weekday.beside(folded, from, match.start(), end);
        if (weekday != null) {
            reckoning = reckoning.then(moment -> moment.on(weekday.day()));
            end = weekday.end();
        }
        ClockReader.Found time = ClockReader.beside(folded, from, match.start(), end, archive);
        int start = time == null ? match.start() : time.start();
        end = time == null ? ClockReader.skipPeriod(folded, end) : time.end();
        if (time != null) {
            ClockTime clock = time.clock();
            reckoning = reckoning.then(moment -> moment.at(clock));
        }
        Matcher dateline = DATELINE.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
        DateLabel label = LabelWords.of(folded, from, start, end);
        return new Completed(new Form(start, end, reckoning, dateline.lookingAt(), label), time != null);
    }

    /** A second date goes with the first that has a label of something else: 有效期：2018-06-01 至 2018-12-31. */
    private static Form afterAnother(String folded, List<Form> before, Form form) {
        boolean goesOn = !before.isEmpty()
                && before.getLast().label() == DateLabel.OTHER
                && form.label() == DateLabel.NONE
                && GOES_ON.matcher(folded.substring(before.getLast().end(), form.start()))
                        .matches();
        return goesOn ? new Form(form.start(), form.end(), form.reckoning(), form.dateline(), DateLabel.OTHER) : form;
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
