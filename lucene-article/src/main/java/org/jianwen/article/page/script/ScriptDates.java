package org.jianwen.article.page.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;

/** Finds the date that a script writes into its page: {@code var publish_time = "2020-09-21"}. */
final class ScriptDates {
    /** How much of a script is looked at; what a page says of itself is short, what its programs do is long. */
    private static final int LONGEST = 100_000;

    /** A variable, or a member of a state: the quote before it, its name, and a day with its year. */
    private static final Pattern SAID = Pattern.compile(
            "(?:(?:var|let|const) {1,3}|(\"))([\\w.-]{2,40})\"?\\s{0,3}[=:]\\s{0,3}[\"']([0-9][0-9 :.T/+-]{7,24})Z?[\"']");

    private static final Pattern YEAR_FIRST = Pattern.compile("[0-9]{4}[-/.].*");

    /** A member called time may be of anything. */
    private static final int PLAIN = 4;

    private ScriptDates() {}

    /** Adds the dates that variables are named for, and members if all say the same: a state with several lists other articles. */
    static void addTo(List<Statement> dates, String script) {
        Set<String> members = new HashSet<>();
        Matcher said = SAID.matcher(script).region(0, Math.min(script.length(), LONGEST));
        while (said.find()) {
            String date = said.group(3).strip();
            FieldName name = FieldName.of(said.group(2));
            if (said.group(1) != null) {
                if (name == FieldName.PUBLISHED
                        && said.group(2).length() > PLAIN
                        && YEAR_FIRST.matcher(date).matches()) {
                    members.add(date);
                }
            } else if (name == FieldName.PUBLISHED || name == FieldName.CREATED) {
                dates.add(Statement.date(date, Origin.META, false));
            }
        }
        if (members.size() == 1) {
            dates.add(Statement.date(members.iterator().next(), Origin.META, false));
        }
    }
}
