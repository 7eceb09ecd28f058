package org.jianwen.article.format.words;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.DatelineEnd;
import org.jianwen.article.date.parse.ParsedDate;
import org.jspecify.annotations.Nullable;

/**
 * Recognises lines that name a date, a source or an author, in folded text; what the date is, others decide. Threads may
 * share it; it has no state.
 */
public final class Dateline {
    /** Bylines are shorter than this, in characters. */
    static final int LONGEST = 90;

    /** How much a line may say beside its date, in words, when it does not say what the date is. */
    private static final int MOST_WORDS = 20;

    /** The same beside nothing but a month or a year: 2024年4月居民消费价格比上月上涨0.3% is a heading. */
    private static final int MOST_WORDS_BESIDE_MONTH = 8;

    /** How many words the dates of a line are, together, at most. */
    private static final int MOST_WORDS_OF_DATES = 24;

    /** How far into a text the words that open it reach. */
    private static final int LONGEST_OPENING = 60;

    /** How long a line without a date is at most, for each of its labels. */
    private static final int LONGEST_WITHOUT_DATE = 40;

    /** 开放时间：每周六 names no date. */
    private static final Pattern TIME_WITHOUT_DATE =
            Pattern.compile("[^:]{0,8}" + BylineWords.ALL.anyOf("date") + "\\s*:\\s*\\S");

    /** Where the colon of that stands at most. */
    private static final int LONGEST_TIME = 9
            + BylineWords.ALL.words("date").stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);

    /** An item of a list is no byline: 一、审核时间：. */
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,3} ?[、,]|\\([一二三四五六七八九十]{1,3}\\)");

    private static final Pattern SPAN = Pattern.compile(" ?[-–—~至到]{1,2} ?(?:[上下]午|晚上?)? ?[0-9]{1,2} ?(?:[:时点]|$)");

    private static final Pattern EVENT = Pattern.compile(BylineWords.ALL.anyOf("event") + "\\s*(?::|$)");
    private static final int LONGEST_EVENT = 60;

    /** What may stand behind a label. */
    private static final String CLOSES = ":@|于在→★";

    private Dateline() {}

    /** The words that open a text with its day, or {@code null}: 新华社北京2023年6月18日电, 河湾镇，2023年6月18日 – . */
    public static @Nullable String opening(String line, String folded) {
        int length = Math.min(LONGEST_OPENING, line.length());
        String opening = folded.substring(0, length);
        boolean is = DatelineEnd.mayBeIn(opening)
                && DateScanner.scanFolded(opening).stream().anyMatch(ParsedDate::dateline);
        return is ? line.substring(0, length) : null;
    }

    /** The dates of a line; none of a longer one, which tells something. */
    public static List<ParsedDate> dates(String text) {
        return text.length() <= LONGEST ? DateScanner.scanFolded(text) : List.of();
    }

    /** Whether a line may be one that {@link #matches}, or may be with spaces between its parts. */
    public static boolean mayMatch(String text, int tables) {
        return text.length() <= LONGEST
                && ((tables & Boilerplate.LABEL) != 0 || text.indexOf('。') < 0 && DateScanner.mayHoldDate(text));
    }

    /**
     * Whether a line names a date, a source or an author rather than telling something; one that tells much needs a label.
     *
     * @param tables what {@link Boilerplate#tables} says of it
     * @param dates its dates, asked for only where they matter
     */
    public static boolean matches(String text, int tables, Supplier<List<ParsedDate>> dates) {
        if (text.length() > LONGEST || ITEM.matcher(text).lookingAt()) {
            return false;
        }
        boolean tells = text.indexOf('。') >= 0;
        boolean labelled = (tables & Boilerplate.LABEL) != 0 && (labelled(text) || tellsOwnDay(text, dates));
        if (!labelled && ((tables & Boilerplate.LABEL) == 0 || !startsWithLabel(text))) {
            return !tells
                    && DateScanner.mayHoldDate(text)
                    && words(text, 0, text.length()) <= MOST_WORDS + MOST_WORDS_OF_DATES
                    && !dates.get().isEmpty()
                    && !dates.get().stream().allMatch(date -> isTold(text, date) || isSpan(text, date))
                    && words(text, dates.get())
                            <= (dates.get().stream().anyMatch(ParsedDate::hasDay)
                                    ? MOST_WORDS
                                    : MOST_WORDS_BESIDE_MONTH);
        }
        return !dates.get().isEmpty()
                || labelled
                        && !tells
                        && text.length() <= LONGEST_WITHOUT_DATE * labels(text)
                        && !(text.lastIndexOf(':', LONGEST_TIME) >= 0
                                && TIME_WITHOUT_DATE.matcher(text).lookingAt()
                                && !NamedSource.labelled(text).find());
    }

    /** Whether a time goes on to another, as that of an event does: 6月14日上午8:30－11:30; 2022-09-16 08:05-10:00 has a zone. */
    private static boolean isSpan(String text, ParsedDate date) {
        return date.timed()
                && text.indexOf('月') >= 0
                && SPAN.matcher(text).region(date.end(), text.length()).lookingAt();
    }

    /** Whether a day stands among words that tell what happened: 终于在5月18日迎来了. */
    private static boolean isTold(String text, ParsedDate date) {
        boolean among = date.start() > 0
                && date.end() < text.length()
                && isHan(text.charAt(date.start() - 1))
                && isHan(text.charAt(date.end()));
        return among
                && !date.timed()
                && !date.dateline()
                && date.label() == DateLabel.NONE
                && (date.lacksYear() || text.charAt(date.start() - 1) == '在');
    }

    /** 本文于2024年3月5日发表. */
    private static boolean tellsOwnDay(String text, Supplier<List<ParsedDate>> dates) {
        return text.startsWith("本文") && dates.get().stream().anyMatch(date -> date.label() == DateLabel.PUBLISHED);
    }

    /** Whether a line tells of an event: 地点：湖畔小学. The time beside it is then the event's. */
    public static boolean tellsEvent(String text) {
        return text.length() <= LONGEST_EVENT && EVENT.matcher(text).find();
    }

    /** Whether a label stands before a colon or the like: 来源：, 发布时间:, 发表于, Posted by @. */
    public static boolean labelled(String text) {
        return mayClose(text) && closed(text, 0) >= 0;
    }

    private static int labels(String text) {
        int labels = 0;
        for (int i = closed(text, 0); i >= 0; i = closed(text, i + 1)) {
            labels++;
        }
        return labels;
    }

    /** Index of the first label from index {@code from} on that stands before a colon or the like, or -1. */
    private static int closed(String text, int from) {
        int i = Boilerplate.label(text, from);
        while (i >= 0 && !closes(text, Boilerplate.labelEnd(text, i))) {
            i = Boilerplate.label(text, i + 1);
        }
        return i;
    }

    /** Whether a line has what stands behind a label; few have, and to look for one character takes little. */
    private static boolean mayClose(String text) {
        for (int i = 0; i < CLOSES.length(); i++) {
            if (text.indexOf(CLOSES.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(String text, int from) {
        int next = from;
        while (next < text.length() && " 时间日期机关人".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && CLOSES.indexOf(text.charAt(next)) >= 0;
    }

    private static boolean startsWithLabel(String text) {
        return Boilerplate.labelEnd(text, 0) >= 0 || (text.length() > 1 && Boilerplate.labelEnd(text, 1) >= 0);
    }

    /** Whether a line has a date and words beside it, but nothing that says what the date is. */
    public static boolean datesWords(String text, List<ParsedDate> dates) {
        return !dates.isEmpty() && !labelled(text) && words(text, dates) > 1;
    }

    /** Chinese characters, and foreign words for two each, that are not part of a date or of what stands beside it. */
    public static int words(String text, List<ParsedDate> dates) {
        int words = 0;
        int from = 0;
        for (ParsedDate date : dates) {
            words += words(text, from, date.start());
            from = date.end();
        }
        return words + words(text, from, text.length());
    }

    private static int words(String text, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isHan(c)) {
                words++;
            } else if (Character.isLetter(c)) {
                words += 2;
                i = Math.min(to, wordEnd(text, i)) - 1;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to)) && !isHan(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c > '\u2e7f' && Character.isIdeographic(c);
    }
}
