package org.jianwen.examples.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.examples.text.Words;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateCount;

/** Counts by date as bars, each a link into its own stretch of time, before the shape of the whole archive. For one thread. */
final class BarChart {

    private static final int LEFT = 40;
    private static final int WIDTH = 680;
    private static final int HEIGHT = 110;
    private static final int TOP = 14;
    private static final int LABELS = 20;
    private static final int MIN_BARS = 12;
    private static final int MAX_LABELS = 11;

    /** How many times as many the whole archive may have at most to be drawn to the scale of the matches. */
    private static final int MAX_RATIO = 8;

    private final HtmlText html;
    private final Asking asking;
    private final SearchRequest request;
    private final Words words;

    BarChart(HtmlText html, Asking asking, SearchRequest request, Words words) {
        this.html = html;
        this.asking = asking;
        this.request = request;
        this.words = words;
    }

    /**
     * Draws them.
     *
     * @param matches how many match
     * @param all how many there are, in buckets as wide; empty if they are the same
     */
    void draw(List<DateCount> matches, List<DateCount> all) {
        Map<LocalDate, DateCount> found = byStart(matches);
        Map<LocalDate, DateCount> there = byStart(all);
        TreeMap<LocalDate, DateCount> axis = new TreeMap<>(there);
        axis.putAll(found);
        if (axis.isEmpty()) {
            return;
        }
        long most = most(matches);
        long whole = most(all);
        boolean oneScale = whole <= MAX_RATIO * most;
        long top = nice(oneScale ? Math.max(most, whole) : most);
        double step = (double) WIDTH / Math.max(MIN_BARS, axis.size());
        html.raw("<svg role=\"group\"")
                .attribute("viewBox", "0 0 " + (LEFT + WIDTH + 4) + " " + (TOP + HEIGHT + LABELS))
                .attribute(
                        "aria-label",
                        words.of("Articles by "
                                + axis.firstEntry().getValue().interval().key()))
                .raw(">");
        lines(top);
        if (!all.isEmpty()) {
            shape(List.copyOf(axis.values()), there, step, oneScale ? top : whole);
        }
        int i = 0;
        for (DateCount bucket : axis.values()) {
            DateCount match = found.get(bucket.start());
            bar(bucket, match == null ? 0 : match.count(), LEFT + i++ * step, step, top);
        }
        labels(List.copyOf(axis.values()), step);
        html.raw("</svg>");
    }

    private static Map<LocalDate, DateCount> byStart(List<DateCount> counts) {
        Map<LocalDate, DateCount> byStart = new HashMap<>();
        counts.forEach(count -> byStart.put(count.start(), count));
        return byStart;
    }

    /** The least of 1, 2, 4, 6, 8, 10, 20, 40, … that is not less: half of it is a whole number but for 1. */
    static long nice(long most) {
        for (long power = 1; ; power *= 10) {
            for (long factor : new long[] {1, 2, 4, 6, 8}) {
                if (factor * power >= most) {
                    return factor * power;
                }
            }
        }
    }

    private void lines(long top) {
        html.raw("<path class=\"grid\"")
                .attribute(
                        "d",
                        "M" + LEFT + " " + TOP + ".5h" + WIDTH + "M" + LEFT + " " + (TOP + HEIGHT / 2) + ".5h" + WIDTH)
                .raw("/><path class=\"axis\"")
                .attribute("d", "M" + LEFT + " " + (TOP + HEIGHT) + ".5h" + WIDTH)
                .raw("/>");
        label("y", LEFT - 6, TOP + 4, String.format(Locale.ROOT, "%,d", top));
        if (top > 1) {
            label("y", LEFT - 6, TOP + HEIGHT / 2.0 + 4, String.format(Locale.ROOT, "%,d", top / 2));
        }
    }

    private static long most(List<DateCount> counts) {
        return counts.stream().mapToLong(DateCount::count).max().orElse(1);
    }

    /** The whole archive; where few of it match to a scale of its own, for then only its shape can be seen beside them. */
    private void shape(List<DateCount> axis, Map<LocalDate, DateCount> all, double step, long top) {
        StringBuilder path = new StringBuilder("M" + LEFT + " " + (TOP + HEIGHT));
        for (int i = 0; i < axis.size(); i++) {
            DateCount count = all.get(axis.get(i).start());
            double height = count == null ? 0 : (double) count.count() / Math.max(1, top) * HEIGHT;
            path.append('V').append(decimal(TOP + HEIGHT - height)).append('H').append(decimal(LEFT + (i + 1) * step));
        }
        html.raw("<path class=\"all\"")
                .attribute("d", path + "V" + (TOP + HEIGHT) + "Z")
                .raw("/>");
    }

    private void bar(DateCount bucket, long count, double x, double step, long top) {
        String start = bucket.value();
        if (count == 0) {
            html.raw("<rect class=\"hit\"").attribute("data-start", start);
            box(x, step, HEIGHT);
            return;
        }
        html.raw("<a")
                .attribute("href", chosen(bucket).address())
                .raw("><title>")
                .text(start + ": " + count)
                .raw("</title><rect class=\"hit\"")
                .attribute("data-start", start);
        box(x, step, HEIGHT);
        html.raw("<rect class=\"bar\"");
        box(x + step * 0.12, step * 0.76, Math.max(2, (double) count / top * HEIGHT));
        html.raw("</a>");
    }

    /** The days that the bar counts, as short as they can be said: 2022-09 from and to. */
    private Asking chosen(DateCount bar) {
        SearchRequest during = request.during(bar);
        String name = bar.value();
        DayRange named = DayRange.parse(name);
        boolean same = named.first().equals(during.from()) && named.last().equals(during.to());
        return asking.without("facet")
                .with("from", same ? name : String.valueOf(during.from()))
                .with("to", same ? name : String.valueOf(during.to()));
    }

    private void box(double x, double width, double height) {
        html.attribute("x", decimal(x))
                .attribute("y", decimal(TOP + HEIGHT - height))
                .attribute("width", decimal(width))
                .attribute("height", decimal(height))
                .raw("/>");
    }

    /** The first bar by its name, and below the others that begin a year or month its name, as far as there is room. */
    private void labels(List<DateCount> axis, double step) {
        double room = (double) WIDTH / MAX_LABELS;
        double free = 0;
        int shown = 0;
        for (int i = 0; i < axis.size(); i++) {
            LocalDate day = axis.get(i).start();
            boolean begins = day.getDayOfYear() == 1
                    || step > room
                    || axis.size() < 20
                    || days(axis) && day.getDayOfMonth() % 5 == 1;
            if (i * step >= free && i * step <= WIDTH - room / 2 && (i == 0 || begins)) {
                String label = axis.get(i).value();
                String name = i == 0
                        ? label
                        : day.getDayOfYear() == 1
                                ? label.substring(0, 4)
                                : label.substring(Math.min(5, label.length() - 2));
                label(
                        shown++ % 3 == 0 ? "x" : "x minor",
                        LEFT + i * step + step * 0.12,
                        TOP + HEIGHT + LABELS - 4,
                        name);
                free = i * step + (i == 0 ? room * 1.4 : room);
            }
        }
    }

    private static boolean days(List<DateCount> axis) {
        return axis.getFirst().value().length() > 7;
    }

    private void label(String kind, double x, double y, String text) {
        html.raw("<text")
                .attribute("class", kind)
                .attribute("x", decimal(x))
                .attribute("y", decimal(y))
                .raw(">")
                .text(text)
                .raw("</text>");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
