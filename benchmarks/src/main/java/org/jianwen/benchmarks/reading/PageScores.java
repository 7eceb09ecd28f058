package org.jianwen.benchmarks.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.ArticleReader;
import org.jianwen.benchmarks.data.LabelledPage;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * What was read on labelled pages, without a time of capture.
 *
 * @param pages each page in turn
 */
public record PageScores(List<Score> pages) {

    /** Is a date as the label says it? */
    public enum Dated {
        /** Right as far as the label goes: a day, a month or a year. */
        RIGHT,
        /** Another one. */
        WRONG,
        /** There is one on the page, and none was read. */
        MISSED,
        /** There is none on the page, and one was read. */
        INVENTED,
        /** There is none on the page, and none was read. */
        NONE;

        boolean isFault() {
            return this != RIGHT && this != NONE;
        }
    }

    /** How much of a date a label says. */
    public enum Label {
        /** A day. */
        DAY,
        /** A month or a year: the number of a magazine, the date at the end of a report. */
        COARSER,
        /** That there is none. */
        UNKNOWN,
        /** Nothing: the label is empty. */
        EMPTY
    }

    /**
     * One page.
     *
     * @param name its file
     * @param f1 its body, by {@link Grams#f1}
     * @param label what its label says of its date
     * @param dated whether its date is as labelled
     * @param found the date that was read, or none
     */
    public record Score(String name, double f1, Label label, Dated dated, String found) {}

    private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");

    /** Copies the list. */
    public PageScores {
        pages = List.copyOf(pages);
    }

    /** Reads the pages. */
    public static PageScores of(List<LabelledPage> pages) {
        List<Score> scores = new ArrayList<>();
        for (LabelledPage page : pages) {
            ReadItem item = ArticleReader.of().read(page.html(), page.name()).get(0);
            String body = item instanceof ReadItem.Found found ? found.article().body() : "";
            ArticleDate date =
                    item instanceof ReadItem.Found found ? found.article().published() : null;
            scores.add(new Score(
                    page.name(),
                    Grams.f1(body, page.body()),
                    label(page.date()),
                    dated(page.date(), date),
                    date == null ? "none" : date.value()));
        }
        return new PageScores(scores);
    }

    private static Label label(String wanted) {
        Matcher label = LABEL.matcher(wanted);
        if (!label.lookingAt()) {
            return wanted.isBlank() ? Label.EMPTY : Label.UNKNOWN;
        }
        return label.group(3) == null ? Label.COARSER : Label.DAY;
    }

    static Dated dated(String wanted, @Nullable ArticleDate date) {
        Matcher label = LABEL.matcher(wanted);
        if (!label.lookingAt()) {
            return date == null ? Dated.NONE : Dated.INVENTED;
        }
        if (date == null) {
            return Dated.MISSED;
        }
        boolean right = same(label.group(1), date.day().getYear())
                && same(label.group(2), date.day().getMonthValue())
                && same(label.group(3), date.day().getDayOfMonth());
        return right ? Dated.RIGHT : Dated.WRONG;
    }

    private static boolean same(@Nullable String label, int value) {
        return label == null || Integer.parseInt(label) == value;
    }

    /** The mean of all pages' F1. */
    public double meanF1() {
        return pages.stream().mapToDouble(Score::f1).average().orElse(0);
    }

    /** The F1 of the worst page. */
    public double worstF1() {
        return pages.stream().mapToDouble(Score::f1).min().orElse(0);
    }

    /** How many pages have such a label. */
    public int count(Label label) {
        return (int) pages.stream().filter(page -> page.label() == label).count();
    }

    /** How many pages have such a label and are dated so. */
    public int count(Label label, Dated dated) {
        return (int) pages.stream()
                .filter(page -> page.label() == label && page.dated() == dated)
                .count();
    }
}
