package org.jianwen.article.date.parse.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.AnyWord;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Reads the zone that stands behind a time of day: Z, +0800, GMT+8, (北京时间). Stateless; may be shared by threads. */
public final class ZoneReader {

    /** A zone and where its text ends. */
    record Found(ZoneId zone, int end) {}

    private static final Map<String, ZoneId> ZONES = zones();

    private static final BitSet FIRSTS = new BitSet();
    private static final BitSet LASTS = new BitSet();

    static {
        "+-c".chars().forEach(FIRSTS::set);
        ZONES.keySet().forEach(name -> {
            FIRSTS.set(name.charAt(0));
            LASTS.set(name.charAt(name.length() - 1));
        });
    }

    /** A zone by its name, but for the Z of ISO forms. */
    static final String NAME = "(?:"
            + AnyWord.of(
                    ZONES.keySet().stream().filter(name -> name.length() > 1).toList()) + ")(?![a-z])";

    /** A zone that stands before a date, as in 北京时间2022年9月16日; with a colon behind it it is the clock of a page. */
    private static final Pattern BEFORE =
            Pattern.compile("(?<name>" + AnyWord.of(ZONES.keySet()) + ")(?<=[时间])\\)? ?$");

    /** What CST means is left open until the archive's zone is known. */
    static final ZoneId CST = ZoneId.of("GMT-06:00");

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int REACH = 12;
    private static final Instant ANY_TIME = Instant.EPOCH;
    private static final Pattern ZONE = Pattern.compile("(?<gap> {0,2}[(\\[]?)(?:(?<name>cst|"
            + AnyWord.of(ZONES.keySet()) + ")(?![a-z]))? ?(?<off>[+-][0-9]{1,2}(?::?[0-9]{2})?)?(?![0-9:])");

    private ZoneReader() {}

    /** Whether the name of a zone ends with a character. */
    public static boolean mayEnd(char c) {
        return LASTS.get(c);
    }

    /** The names of zones, folded. */
    static Set<String> names() {
        return ZONES.keySet();
    }

    /**
     * The zone at {@code at} in the folded text, or {@code null}.
     *
     * @param exact whether the time before it is to the second or in ISO form, so that -10:00 is an offset and not the end
     *     of 08:05-10:00
     */
    static @Nullable Found read(String folded, int at, boolean exact) {
        if (!mayBegin(folded, at)) {
            return null;
        }
        Matcher match = ZONE.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
        if (!match.lookingAt()) {
            return null;
        }
        String name = NamedGroups.of(match, "name");
        String off = NamedGroups.of(match, "off");
        if (off != null && (name != null || isOffset(off, NamedGroups.of(match, "gap"), exact))) {
            ZoneOffset offset = offset(off);
            return offset == null ? null : new Found(offset, match.end());
        }
        if (name == null) {
            return null;
        }
        return new Found(name.equals("cst") ? CST : ZONES.get(name), match.end("name"));
    }

    /** Whether a zone may begin there, or behind blanks and a bracket; behind most times none does. */
    private static boolean mayBegin(String folded, int at) {
        int i = at;
        while (i < folded.length() && i < at + 4 && " ([".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        return i < folded.length() && FIRSTS.get(folded.charAt(i));
    }

    /** The zone of that name, as {@link #NAME} finds it. */
    static ZoneId named(String name) {
        return Objects.requireNonNull(ZONES.get(name), name);
    }

    /** The zone whose name ends at {@code at}, with the place where it begins for its end, or {@code null}. */
    static @Nullable Found before(String folded, int from, int at) {
        if (at == from || "时间) ".indexOf(folded.charAt(at - 1)) < 0) {
            return null;
        }
        int start = Math.max(from, at - REACH);
        Matcher match = BEFORE.matcher(folded.substring(start, at));
        return match.find() ? new Found(named(NamedGroups.of(match, "name")), start + match.start()) : null;
    }

    private static boolean isOffset(String off, String gap, boolean exact) {
        if (off.startsWith("-") && !exact) {
            return false;
        }
        return off.length() >= 5 || off.length() == 3 && gap.isEmpty();
    }

    private static @Nullable ZoneOffset offset(String off) {
        String digits = off.substring(1).replace(":", "");
        int cut = digits.length() > 2 ? digits.length() - 2 : digits.length();
        int hours = Integer.parseInt(digits.substring(0, cut));
        int minutes = cut == digits.length() ? 0 : Integer.parseInt(digits.substring(cut));
        if (hours > 14 || minutes > 59) {
            return null;
        }
        int seconds = hours * 3600 + minutes * 60;
        return ZoneOffset.ofTotalSeconds(off.startsWith("-") ? -seconds : seconds);
    }

    /** A zone that was read: CST is China's in an archive at +08:00, as Java prints it there, else that of Chicago. */
    public static ZoneId in(ZoneId archive, ZoneId read) {
        boolean china = archive.getRules().getStandardOffset(ANY_TIME).equals(CHINA);
        return read.equals(CST) && china ? CHINA : read;
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> map = new HashMap<>();
        for (List<String> row : ResourceTable.of(ZoneReader.class::getResourceAsStream, "zones.tsv", 2)) {
            map.put(row.get(0), ZoneId.of(row.get(1)));
        }
        return Map.copyOf(map);
    }
}
