package org.jianwen.article.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.limits.DateLimits;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an article was published and last changed. Immutable; may be shared by threads.
 *
 * <p>Forms made for machines that name their zone come first, then others made for machines, {@code time} elements, bylines
 * with a year, bylines without one and relative ones, the address, the file's name, credits, datelines. The best is made more exact
 * by others that fall inside it, trusted more where another place says the same day and less where one contradicts. Nothing
 * is ever made up: where no clue holds, there is no date.
 */
public final class DateFinder {

    private final DateContext context;
    private final DateLimits limits;

    private DateFinder(DateContext context, DateLimits limits) {
        this.context = Objects.requireNonNull(context, "context");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** A finder that reckons against that context, within the default limits. */
    public static DateFinder of(DateContext context) {
        return of(context, DateLimits.DEFAULT);
    }

    /** A finder that reckons against that context, within those limits. */
    public static DateFinder of(DateContext context, DateLimits limits) {
        return new DateFinder(context, limits);
    }

    /**
     * Decides.
     *
     * @param clues the pieces of text that may hold a date, in the order they stand in the input; the first
     *     {@link DateLimits#maxPlaces} are looked at
     * @param articleText gives title and body; asked only for the year of a byline that names none, when nothing else tells it
     * @return the decision, with notes on what was refused, inferred or contradictory
     */
    public DateDecision decide(List<Statement> clues, Supplier<String> articleText) {
        List<String> notes = new ArrayList<>();
        List<Statement> heard = clues;
        int max = limits.maxPlaces();
        if (clues.size() > max) {
            heard = clues.subList(0, max);
            notes.add("only the first " + max + " of " + clues.size() + " places that may hold a date were looked at");
        }
        ClueReader.Candidates candidates = new ClueReader(context, limits, articleText, notes).read(heard);
        YearInference years = new YearInference(context, articleText, notes);
        DateRanking ranking = new DateRanking(context, notes);
        List<Candidate> first = years.infer(candidates.published(), List.of());
        List<Candidate> refreshed = years.infer(candidates.refreshed(), first);
        List<Candidate> last = years.infer(candidates.updated(), first);
        boolean onlyRefreshed =
                first.stream().allMatch(candidate -> candidate.tier().compareTo(Candidate.Tier.URL) >= 0);
        if (onlyRefreshed && !refreshed.isEmpty()) {
            notes.add("the only date is that of a change, 更新 or 编辑于, and is taken for that of the publication");
            refreshed.forEach(candidate -> first.add(candidate.inDoubt()));
        } else {
            last.addAll(refreshed);
        }
        ArticleDate published = ranking.choose(first);
        ArticleDate updated = ranking.choose(last);
        if (isBefore(updated, published)) {
            notes.add("updated on " + Objects.requireNonNull(updated).day() + ", before it was published");
        }
        return new DateDecision(published, updated, List.copyOf(new LinkedHashSet<>(notes)));
    }

    /**
     * The date that a text says: the only one in it, or the one labelled as that of publication, else the one that names
     * its year, else the most exact, else the first.
     *
     * @param text such as 33 分钟前, 2022年9月16日下午3点 or Fri, 16 Sep 2022 01:51:00 +0800
     * @param context what it is reckoned against
     * @return the date, or {@code null} where it says none, or says that it is that of something else (截止日期：2022-09-16)
     */
    public static @Nullable DateReading read(String text, DateContext context) {
        record Dated(ParsedDate date, DateReading reading) {}
        DateResolver resolver = new DateResolver(context);
        return DateScanner.scan(DateLimits.DEFAULT.head(text)).stream()
                .filter(date -> date.label() != DateLabel.OTHER)
                .map(date -> new Dated(date, resolver.resolve(date.meaning(), note -> {})))
                .filter(dated -> dated.reading() != null)
                .min(Comparator.<Dated>comparingInt(
                                dated -> dated.date().label().ordinal())
                        .thenComparing(dated -> dated.date().dateline())
                        .thenComparing(dated -> !dated.date().hasYear())
                        .thenComparing(dated -> dated.date().isRelative())
                        .thenComparing(dated -> !dated.reading().precision().isPointInTime())
                        .thenComparing(dated -> dated.reading().precision().compareTo(DatePrecision.DAY) > 0))
                .map(Dated::reading)
                .orElse(null);
    }

    private static boolean isBefore(@Nullable ArticleDate updated, @Nullable ArticleDate published) {
        return updated != null && published != null && updated.day().isBefore(published.day());
    }
}
