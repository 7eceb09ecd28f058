package org.jianwen.examples.web;

import java.util.List;
import java.util.Locale;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.examples.json.SearchJson;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateCount;

/** Counts by date as bars, each a link to its own stretch of time. For one thread. */
final class BarChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 80;
    private static final int LABELS = 18;
    private static final int MIN_BARS = 24;
    private static final int MAX_LABELS = 12;

    private final HtmlText html;
    private final Asking asking;
    private final SearchRequest request;

    BarChart(HtmlText html, Asking asking, SearchRequest request) {
        this.html = html;
        this.asking = asking;
        this.request = request;
    }

    void draw(List<DateCount> bars) {
        if (bars.isEmpty()) {
            return;
        }
        long most = bars.stream().mapToLong(DateCount::count).max().orElse(1);
        double step = (double) WIDTH / Math.max(MIN_BARS, bars.size());
        html.raw("<figure class=\"bars\"><svg role=\"group\"")
                .attribute("viewBox", "0 0 " + WIDTH + " " + (HEIGHT + LABELS))
                .attribute(
                        "aria-label",
                        "Articles by " + bars.getFirst().interval().key())
                .raw(">");
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), i * step, step, most);
        }
        html.raw("<path class=\"axis\"")
                .attribute("d", "M0 " + HEIGHT + ".5H" + WIDTH)
                .raw("/>");
        labels(bars, step);
        html.raw("</svg></figure>");
    }

    private void bar(DateCount bar, double x, double step, long most) {
        String start = SearchJson.start(bar);
        html.raw("<a")
                .attribute("href", chosen(bar).address())
                .raw("><title>")
                .text(start + ": " + bar.count())
                .raw("</title>");
        rectangle("hit", x, step, HEIGHT);
        if (bar.count() > 0) {
            double height = Math.max(2, (double) bar.count() / most * (HEIGHT - 4));
            rectangle("bar", x + step * 0.1, step * 0.8, height);
        }
        html.raw("</a>");
    }

    /** The days that the bar counts, as short as they can be said: 2022-09 from and to. */
    private Asking chosen(DateCount bar) {
        SearchRequest during = request.during(bar);
        String name = SearchJson.start(bar);
        DayRange named = DayRange.parse(name);
        boolean same = named.first().equals(during.from()) && named.last().equals(during.to());
        return asking.with("from", same ? name : String.valueOf(during.from()))
                .with("to", same ? name : String.valueOf(during.to()));
    }

    private void rectangle(String kind, double x, double width, double height) {
        html.raw("<rect")
                .attribute("class", kind)
                .attribute("x", decimal(x))
                .attribute("y", decimal(HEIGHT - height))
                .attribute("width", decimal(width))
                .attribute("height", decimal(height))
                .raw("/>");
    }

    /** The first bar by its name, and below the others that begin a year the year, as far as there is room. */
    private void labels(List<DateCount> bars, double step) {
        double room = (double) WIDTH / MAX_LABELS;
        double free = 0;
        for (int i = 0; i < bars.size(); i++) {
            boolean yearBegins = bars.get(i).start().getDayOfYear() == 1;
            if (i * step >= free && i * step <= WIDTH - room / 2 && (i == 0 || yearBegins)) {
                String label = SearchJson.start(bars.get(i));
                html.raw("<text")
                        .attribute("x", decimal(i * step + step * 0.1))
                        .attribute("y", Integer.toString(HEIGHT + LABELS - 3))
                        .raw(">")
                        .text(i == 0 ? label : label.substring(0, 4))
                        .raw("</text>");
                free = i * step + room;
            }
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
