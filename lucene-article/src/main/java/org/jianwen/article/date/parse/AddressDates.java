package org.jianwen.article.date.parse;

import java.time.LocalDate;
import java.util.List;
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

    /** A way in which an address has a date, and how much of one it is. */
    private record Form(DatePrecision precision, Pattern pattern) {
        static Form of(DatePrecision precision, String pattern) {
            return new Form(precision, Pattern.compile(pattern));
        }
    }

    /** The forms, the first tried first: 2024/03/05, 2024/3/5, /24/0305/, last a month alone. */
    private static final List<Form> IN_PATH = List.of(
            Form.of(DatePrecision.DAY, YEAR + "[-/_.]?" + MONTH + "[-/_.]?" + DAY + TIME + "(?![0-9])"),
            Form.of(
                    DatePrecision.DAY,
                    YEAR + "[-/](?<m>[1-9]|0[1-9]|1[0-2])[-/](?<d>[1-9]|0[1-9]|[12][0-9]|3[01])(?![0-9])"),
            Form.of(DatePrecision.DAY, "/(?<y>[0-9]{2})/" + MONTH + DAY + "/(?=[0-9]{1,2}/)"),
            Form.of(DatePrecision.MONTH, "[/=]" + YEAR + "[-/]?" + MONTH + "(?=[/&]|$)"),
            Form.of(DatePrecision.MONTH, "/" + YEAR + "/(?<m>[1-9])(?=/)"));

    private static final Form IN_NAME = Form.of(
            DatePrecision.DAY,
            "(?<![0-9(])" + YEAR + "(?<sep>[-_.]?)" + MONTH + "\\k<sep>" + DAY + TIME
                    + "(?![0-9])(?![-_.][0-9]{1,2}[-_.][0-9])");

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
        for (Form form : IN_PATH) {
            Found found = first(form, url, from, to);
            if (found != null) {
                return found;
            }
        }
        return null;
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

    /** The day in the name of a file, in digits. */
    public static @Nullable Found inFileName(String name) {
        return first(IN_NAME, name, 0, name.length());
    }

    private static @Nullable Found first(Form form, String text, int from, int to) {
        Matcher match = form.pattern().matcher(text).useTransparentBounds(true);
        for (int i = from; i < to; i++) {
            if (!mayBegin(text, i) || !match.region(i, to).lookingAt()) {
                continue;
            }
            i = match.end() - 1;
            int year = Integer.parseInt(match.group("y"));
            int month = Integer.parseInt(match.group("m"));
            int day = form.precision() == DatePrecision.DAY ? Integer.parseInt(match.group("d")) : 1;
            LocalDate start = LocalDate.of(year < 100 ? 2000 + year : year, month, 1);
            if (day <= start.lengthOfMonth()) {
                return new Found(start.withDayOfMonth(day), form.precision(), match.start("y"), match.end());
            }
        }
        return null;
    }

    /** Whether a year stands there, or a digit behind a sign before one; at most places none does. */
    private static boolean mayBegin(String text, int i) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return c == '1' && next == '9'
                || c == '2' && next == '0'
                || (c == '/' || c == '=') && next >= '0' && next <= '9';
    }
}
