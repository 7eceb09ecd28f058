package org.jianwen.article.date.parse;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Dates in addresses of pages and names of files: /n1/2022/0916/, t20170925_823173.html, 2022-10-07-标题.md.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class AddressDates {

    /** A date and where it stands. */
    public record Found(LocalDate first, DatePrecision precision, int start, int end) {}

    /** Longer numbers that begin with a year before there were pages are numbers: 192209161234. */
    private static final String YEAR = "(?<![0-9])(?!19[0-8][0-9]{9})(?<y>(?:19|20)[0-9]{2})";

    private static final String MONTH = "(?<m>0[1-9]|1[0-2])";
    private static final String DAY = "(?<d>0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "(?:(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)?";
    private static final Pattern DAY_IN_PATH =
            Pattern.compile(YEAR + "[-/_.]?" + MONTH + "[-/_.]?" + DAY + TIME + "(?![0-9])");
    private static final Pattern SHORT_DAY_IN_PATH =
            Pattern.compile(YEAR + "[-/](?<m>[1-9]|0[1-9]|1[0-2])[-/](?<d>[1-9]|0[1-9]|[12][0-9]|3[01])(?![0-9])");
    private static final Pattern SHORT_YEAR_IN_PATH =
            Pattern.compile("/(?<y>[0-9]{2})/" + MONTH + DAY + "/(?=[0-9]{1,2}/)");
    private static final Pattern MONTH_IN_PATH = Pattern.compile("[/=]" + YEAR + "[-/]?" + MONTH + "(?=[/&]|$)");
    private static final Pattern SHORT_MONTH_IN_PATH = Pattern.compile("/" + YEAR + "/(?<m>[1-9])(?=/)");
    private static final Pattern DAY_IN_NAME = Pattern.compile("(?<![0-9(])" + YEAR + "(?<sep>[-_.]?)" + MONTH
            + "\\k<sep>" + DAY + TIME + "(?![0-9])(?![-_.][0-9]{1,2}[-_.][0-9])");
    private static final Pattern HOST = Pattern.compile("[a-zA-Z][a-zA-Z+.-]{0,15}+://[^/?#]{0,300}+");

    private AddressDates() {}

    /**
     * The date in an address: a day, else a month.
     *
     * <p>The host and what follows {@code #} are left out. An address inside an address, as archives of the web write it,
     * is the one that counts: the date before it is that of the capture.
     */
    public static @Nullable Found inUrl(String url) {
        int from = embedded(url);
        Matcher host = HOST.matcher(url).region(from, url.length());
        from = host.lookingAt() ? host.end() : from;
        int fragment = url.indexOf('#', from);
        int to = fragment < 0 ? url.length() : fragment;
        int year = year(url, from, to);
        if (year < 0) {
            return shortYear(url, from, to);
        }
        int before = Math.max(from, year - 1);
        Found day = first(DAY_IN_PATH, DatePrecision.DAY, url, before, to);
        day = day != null ? day : first(SHORT_DAY_IN_PATH, DatePrecision.DAY, url, before, to);
        day = day != null ? day : shortYear(url, from, to);
        day = day != null ? day : first(MONTH_IN_PATH, DatePrecision.MONTH, url, before, to);
        return day != null ? day : first(SHORT_MONTH_IN_PATH, DatePrecision.MONTH, url, before, to);
    }

    /** Where the last address in the path of another begins, or 0. */
    private static int embedded(String url) {
        if (url.indexOf("http", 1) < 0) {
            return 0;
        }
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        int end = Math.min(query < 0 ? url.length() : query, fragment < 0 ? url.length() : fragment);
        return Math.max(0, Math.max(url.lastIndexOf("http://", end), url.lastIndexOf("https://", end)));
    }

    /** Where the first year of this century or the last stands, or -1; most addresses have none, and no pattern is tried. */
    private static int year(String url, int from, int to) {
        for (int i = from; i + 4 <= to; i++) {
            char c = url.charAt(i);
            if ((c == '1' && url.charAt(i + 1) == '9' || c == '2' && url.charAt(i + 1) == '0')
                    && isDigit(url.charAt(i + 2))
                    && isDigit(url.charAt(i + 3))
                    && (i == 0 || !isDigit(url.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** The day in {@code /22/0916/}. Where the slashes stand is looked at first: few paths have them there. */
    private static @Nullable Found shortYear(String url, int from, int to) {
        for (int i = url.indexOf('/', from); i >= 0 && i + 9 < to; i = url.indexOf('/', i + 1)) {
            if (url.charAt(i + 3) == '/' && url.charAt(i + 8) == '/') {
                return first(SHORT_YEAR_IN_PATH, DatePrecision.DAY, url, i, to);
            }
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The day in the name of a file, in digits. */
    public static @Nullable Found inFileName(String name) {
        return first(DAY_IN_NAME, DatePrecision.DAY, name, 0, name.length());
    }

    private static @Nullable Found first(Pattern pattern, DatePrecision precision, String text, int from, int to) {
        Matcher match = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            int year = Integer.parseInt(match.group("y"));
            int month = Integer.parseInt(match.group("m"));
            int day = precision == DatePrecision.DAY ? Integer.parseInt(match.group("d")) : 1;
            LocalDate start = LocalDate.of(year < 100 ? 2000 + year : year, month, 1);
            if (day <= start.lengthOfMonth()) {
                return new Found(start.withDayOfMonth(day), precision, match.start("y"), match.end());
            }
        }
        return null;
    }
}
