package org.jianwen.article.page.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;

/** Finds the date that a script writes into its page: {@code var publish_time = "2020-09-21"}. */
final class ScriptDates {
    /** How much of a script is looked at; what a page says of itself is short, what its programs do is long. */
    private static final int LONGEST = 100_000;

    private static final String DECLARES = "var ";
    private static final Pattern DATE = Pattern.compile(
            "(?:ct|(?:publish|pub|create)_?(?:time|date))\\s{0,3}=\\s{0,3}[\"']([0-9][0-9 :.T/+-]{7,24})[\"']",
            Pattern.CASE_INSENSITIVE);

    private ScriptDates() {}

    /** Adds the dates that the variables of a script are named for. */
    static void addTo(List<Statement> dates, String script) {
        int end = Math.min(script.length(), LONGEST);
        Matcher matcher = DATE.matcher(script);
        int at = script.indexOf(DECLARES);
        while (at >= 0 && at < end) {
            at += DECLARES.length();
            if (matcher.region(at, script.length()).lookingAt()) {
                dates.add(Statement.date(matcher.group(1).strip(), Origin.META, false));
            }
            at = script.indexOf(DECLARES, at);
        }
    }
}
