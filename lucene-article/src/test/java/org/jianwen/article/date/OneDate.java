package org.jianwen.article.date;

import java.util.Comparator;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.limits.DateLimits;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Reads the one date of a piece of text, as tests of forms need it. */
public final class OneDate {
    private OneDate() {}

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
}
