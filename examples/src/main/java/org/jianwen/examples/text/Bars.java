package org.jianwen.examples.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A bar for each of several counts. May be shared by threads.
 */
final class Bars {

    /** The most bars that are drawn. */
    static final int MAX_BARS = 60;

    private static final int MAX_ROOM = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int EMPTY_IN_A_ROW = 3;

    /** One bar. */
    record Bar(String label, long count) {}

    private final Style style;

    Bars(Style style) {
        this.style = style;
    }

    /**
     * A line for each bar; for more than {@value #EMPTY_IN_A_ROW} empty ones in a row one line together.
     *
     * @param columns how wide a line may be
     */
    List<String> lines(List<Bar> bars, int columns) {
        long most = largest(bars, Bar::count);
        int label = (int) largest(bars, bar -> Columns.width(bar.label()));
        int room = Math.clamp(columns - label - 5 - Long.toString(most).length(), 8, MAX_ROOM);
        List<String> lines = new ArrayList<>();
        int i = 0;
        while (i < bars.size() && lines.size() < MAX_BARS) {
            int empty = emptyFrom(bars, i);
            if (empty > EMPTY_IN_A_ROW) {
                lines.add(Columns.padded("", label) + "  " + style.dim("⋮  " + empty + " without any"));
                i += empty;
            } else {
                lines.add(line(bars.get(i), label, room, most));
                i++;
            }
        }
        if (i < bars.size()) {
            lines.add(style.dim("… and " + (bars.size() - i) + " more bars"));
        }
        return lines;
    }

    private String line(Bar bar, int label, int room, long most) {
        String drawn = bar.count() == 0 ? "" : drawn(bar.count(), room, most) + " ";
        return Columns.padded(bar.label(), label) + "  " + style.bar(drawn) + bar.count();
    }

    /** A bar that is as long as its share of the room, to an eighth of a column, and never quite nothing. */
    private static String drawn(long count, int room, long most) {
        long eighths = Math.max(1, Math.round((double) count / most * room * 8));
        String full = "█".repeat((int) (eighths / 8));
        int rest = (int) (eighths % 8);
        return rest == 0 ? full : full + EIGHTHS.charAt(rest);
    }

    private static int emptyFrom(List<Bar> bars, int start) {
        int end = start;
        while (end < bars.size() && bars.get(end).count() == 0) {
            end++;
        }
        return end - start;
    }

    private static long largest(List<Bar> bars, ToLongFunction<Bar> of) {
        return bars.stream().mapToLong(of).max().orElse(1);
    }
}
