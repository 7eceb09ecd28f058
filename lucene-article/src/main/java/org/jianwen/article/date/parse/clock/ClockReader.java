package org.jianwen.article.date.parse.clock;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.AnyWord;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of day that stands behind a date: 凌晨1点51分, T17:51:00Z, " - 17:36".
 *
 * <p>Stateless; may be shared by threads.
 */
public final class ClockReader {

    /** A time and where it, or it and a date, begin and end. */
    public record Found(ClockTime clock, int start, int end) {}

    private static final Map<String, String> PERIODS = periods();
    private static final String GAP = " {0,4}(?:\\. |[,·|/:;()\\[\\]t@_-]{0,2}) {0,4}(?:at |于 ?)?";
    private static final String DIGITAL = "(?<h>[0-9]{1,2}) ?: ?(?<m>[0-9]{1,2})"
            + "(?: ?: ?(?<s>[0-9]{1,2})(?:[.,:][0-9]{1,9})?)?(?![0-9])(?: ?(?:(?<after>[ap]\\.?m\\.?)(?![a-z])|(?<hanafter>[上下]午)(?![一-龥])))?";
    private static final String HAN = "(?<hh>[0-9]{1,2}|[〇一二两三四五六七八九十廿]{1,3}) ?(?:时(?!代)|点钟?(?![赞评击])) ?"
            + "(?:(?<part>半|整|[一三13]刻)|(?<mm>〇?" + Numerals.SMALL + ") ?分 ?(?:(?<ss>" + Numerals.SMALL
            + ") ?秒)?|(?<bare>[0-9]{2})(?![0-9]))?";
    private static final String HOUR_ONLY = "(?<o>[0-9]{1,2}) ?(?<oafter>[ap]\\.?m\\.?)(?![a-z])";
    private static final String PART_OF_DAY = AnyWord.of(PERIODS.keySet());
    private static final Pattern CLOCK = Pattern.compile(GAP + "(?:(?<zone>" + ZoneReader.NAME + ")\\)? ?)?(?<before>"
            + PART_OF_DAY + ")? ?(?:" + DIGITAL + "|" + HAN + "|" + HOUR_ONLY + ")");

    private static final Pattern PERIOD =
            Pattern.compile(" ?(?:(?:" + PART_OF_DAY + ")(?<=[^ ]{2})|[早晚夜晨](?![一-龥]))(?![a-z])");

    /** A time before a date: 08:05 2022-09-16, 下午8:05 · 2022年9月16日, 8:05 PM HKT, Sep 16 2022. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![0-9])(?<![0-9]:)(?:" + PART_OF_DAY + " ?)?(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
                    + "(?: ?[ap]\\.?m\\.?)?(?: ?\\(?" + ZoneReader.NAME + "\\)?)?[ ,|·]{1,3}$");

    private static final int REACH = 40;

    /** What may stand between a date and its time, letter by letter. */
    private static final String GAP_SIGNS = " .,·|/:;()[]t@_-a于";

    /** What a time, its zone or a part of the day begins with. */
    private static final BitSet STARTS = starts();

    private ClockReader() {}

    /** Whether a time may begin at a place, or behind blanks and signs; most texts are spared the pattern. */
    public static boolean mayBegin(String folded, int at) {
        for (int i = at; i < folded.length(); i++) {
            if (STARTS.get(folded.charAt(i))) {
                return mayBeHour(folded, i);
            }
            if (GAP_SIGNS.indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether no digit stands there, or a number of which what follows can make an hour. */
    private static boolean mayBeHour(String folded, int at) {
        int end = at;
        while (end < folded.length() && end < at + 2 && Character.isDigit(folded.charAt(end))) {
            end++;
        }
        if (end == at) {
            return true;
        }
        end += end < folded.length() && folded.charAt(end) == ' ' ? 1 : 0;
        return end < folded.length() && ":时点ap".indexOf(folded.charAt(end)) >= 0;
    }

    private static BitSet starts() {
        BitSet starts = new BitSet();
        "0123456789〇一二两三四五六七八九十廿早晚夜晨".chars().forEach(starts::set);
        PERIODS.keySet().forEach(name -> starts.set(name.charAt(0)));
        ZoneReader.names().forEach(name -> starts.set(name.charAt(0)));
        return starts;
    }

    /** The time at {@code at} in the folded text, or {@code null}; at most six blanks and signs may stand before it. */
    public static @Nullable Found read(String folded, int at) {
        if (!mayBegin(folded, at)) {
            return null;
        }
        Matcher match = CLOCK.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
        if (!match.lookingAt()) {
            return null;
        }
        ClockTime clock = clock(match);
        if (clock == null) {
            return null;
        }
        if (NamedGroups.of(match, "zone") != null) {
            return new Found(clock.in(ZoneReader.named(NamedGroups.of(match, "zone"))), at, match.end());
        }
        boolean iso = folded.startsWith("t", at);
        ZoneReader.Found zone = ZoneReader.read(folded, match.end(), iso || NamedGroups.of(match, "s") != null);
        return zone == null ? new Found(clock, at, match.end()) : new Found(clock.in(zone.zone()), at, zone.end());
    }

    /**
     * The time that stands beside a date, behind it or else before it, with the zone named on its other side: 北京时间
     * 2022年9月16日08:05, 09:30 2022-09-16 HKT.
     *
     * @param from where what may stand before the date begins
     * @param start where the date begins
     * @param end where it ends
     * @return the time, and where it and the date begin and end together; {@code null} for none
     */
    public static @Nullable Found beside(String folded, int from, int start, int end) {
        Found behind = read(folded, end);
        Found time = behind != null ? behind : before(folded, from, start);
        if (time == null) {
            return null;
        }
        Found both = new Found(time.clock(), Math.min(start, time.start()), Math.max(end, time.end()));
        if (time.clock().zone() != null) {
            return both;
        }
        ZoneReader.Found zone = behind != null ? null : ZoneReader.read(folded, end, false);
        if (zone != null) {
            return new Found(time.clock().in(zone.zone()), both.start(), zone.end());
        }
        zone = goesOn(folded, both.end()) ? null : ZoneReader.before(folded, from, both.start());
        return zone == null ? both : new Found(time.clock().in(zone.zone()), zone.end(), both.end());
    }

    /** Whether a sentence goes on there, which is no line of a source and a time: 北京时间4月24日14时35分，某卫星升空. */
    private static boolean goesOn(String folded, int at) {
        return at < folded.length() && (Character.isLetter(folded.charAt(at)) || ",;。".indexOf(folded.charAt(at)) >= 0);
    }

    private static @Nullable Found before(String folded, int from, int start) {
        if (start == from || " ,|·".indexOf(folded.charAt(start - 1)) < 0) {
            return null;
        }
        int reach = Math.max(from, start - REACH);
        if (folded.lastIndexOf(':', start) < reach) {
            return null;
        }
        Matcher match = BEFORE.matcher(folded.substring(reach, start));
        return match.find() ? read(folded, reach + match.start()) : null;
    }

    /** Where a part of the day without an hour ends that begins at {@code at}, as in 今天凌晨; else {@code at}. */
    public static int skipPeriod(String folded, int at) {
        int first = at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
        if (first >= folded.length() || !STARTS.get(folded.charAt(first))) {
            return at;
        }
        Matcher match = PERIOD.matcher(folded).region(at, folded.length());
        return match.lookingAt() ? match.end() : at;
    }

    private static @Nullable ClockTime clock(Matcher match) {
        String digits = NamedGroups.of(match, "h");
        if (digits != null) {
            int second = Math.max(0, Numerals.value(match, "s"));
            String after = NamedGroups.of(match, "after");
            return clock(match, Numerals.value(digits), Numerals.value(match, "m"), second, after);
        }
        int hour = Math.max(Numerals.value(match, "hh"), Numerals.value(match, "o"));
        int minute = Math.max(0, Math.max(Numerals.value(match, "mm"), Numerals.value(match, "bare")));
        String part = NamedGroups.of(match, "part");
        int second = Math.max(0, Numerals.value(match, "ss"));
        return clock(match, hour, part == null ? minute : part(part), second, NamedGroups.of(match, "oafter"));
    }

    private static @Nullable ClockTime clock(Matcher match, int hour, int minute, int second, @Nullable String after) {
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if (minute > 59 || second > 59 || hour > 23 && !endOfDay) {
            return null;
        }
        String before = NamedGroups.of(match, "before") == null
                ? NamedGroups.of(match, "hanafter")
                : NamedGroups.of(match, "before");
        String period = after == null ? before : after.charAt(0) + "m";
        return new ClockTime(inPeriod(hour, period, NamedGroups.of(match, "h") != null), minute, second, null);
    }

    private static int part(String part) {
        return switch (part.charAt(0)) {
            case '半' -> 30;
            case '一', '1' -> 15;
            case '三', '3' -> 45;
            default -> 0;
        };
    }

    /** The hour from 0 to 24 that is meant: 下午3 is 15, 下午17 is 17, 凌晨12 is 0, 晚上12 is 24. */
    private static int inPeriod(int hour, @Nullable String period, boolean digital) {
        return switch (period == null ? "" : PERIODS.getOrDefault(period, "")) {
            case "small" -> hour == 12 ? 0 : hour;
            case "forenoon" -> hour == 12 && digital ? 0 : hour;
            case "noon" -> hour >= 1 && hour <= 3 ? hour + 12 : hour;
            case "afternoon" -> hour >= 1 && hour <= 11 ? hour + 12 : hour;
            case "night" -> hour >= 5 && hour <= 12 ? hour + 12 : hour;
            default -> hour;
        };
    }

    private static Map<String, String> periods() {
        Map<String, String> map = new HashMap<>();
        for (List<String> row : ResourceTable.of(ClockReader.class::getResourceAsStream, "periods.tsv", 2)) {
            map.put(row.get(0), row.get(1));
        }
        return Map.copyOf(map);
    }
}
