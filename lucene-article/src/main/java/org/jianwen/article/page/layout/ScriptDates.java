package org.jianwen.article.page.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final String MEMBERS = "\"pub";
    /** A member of a state; one whose state has several such days lists other articles. */
    private static final Pattern MEMBER = Pattern.compile(
            "\"pub(?:lish)?_?(?:ed)?_?(?:time|date|at)\"\\s?:\\s?\"([0-9]{4}[-/.][0-9 :.T/+-]{4,20})Z?\"",
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
        Set<String> members = new HashSet<>();
        Matcher member = MEMBER.matcher(script);
        for (int i = script.indexOf(MEMBERS); i >= 0 && i < end; i = script.indexOf(MEMBERS, i + 1)) {
            if (member.region(i, script.length()).lookingAt()) {
                members.add(member.group(1).strip());
            }
        }
        if (members.size() == 1) {
            dates.add(Statement.date(members.iterator().next(), Origin.META, false));
        }
    }
}
