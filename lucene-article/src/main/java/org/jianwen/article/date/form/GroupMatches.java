package org.jianwen.article.date.form;

import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.form.rule.FormRule;
import org.jianwen.article.date.form.rule.Reckoning;
import org.jspecify.annotations.Nullable;

/** What the rules of a group find in one text, place by place from left to right. For one thread. */
final class GroupMatches {

    /** What a rule finds. */
    record Match(int start, int end, FormRule.Need need, Reckoning reckoning) {}

    private final String folded;
    private final List<FormRule> rules;
    private final int[] places;
    private final @Nullable Matcher[] matchers;

    /** Where what each rule found last ends; a rule finds nothing within its own. */
    private final int[] ends;

    private int next;

    /**
     * @param folded the folded text
     * @param places where in it a form of the rules may begin, in order
     */
    GroupMatches(String folded, List<FormRule> rules, int[] places) {
        this.folded = folded;
        this.rules = rules;
        this.places = places;
        this.matchers = new Matcher[rules.size()];
        this.ends = new int[rules.size()];
    }

    /** The first place from an index on that was not passed, or the largest number. */
    int next(int from) {
        while (next < places.length && places[next] < from) {
            next++;
        }
        return next < places.length ? places[next] : Integer.MAX_VALUE;
    }

    /** Adds what each rule finds at a place, should it be one of the group, in the order of the rules. */
    void addAt(int place, List<Match> matches) {
        if (next(place) != place) {
            return;
        }
        for (int i = 0; i < ends.length; i++) {
            if (place >= ends[i] && matcher(i).region(place, folded.length()).lookingAt()) {
                ends[i] = matcher(i).end();
                Reckoning reckoning = rules.get(i).read().apply(matcher(i));
                if (reckoning != null) {
                    matches.add(new Match(place, ends[i], rules.get(i).need(), reckoning));
                }
            }
        }
    }

    private Matcher matcher(int rule) {
        Matcher matcher = matchers[rule];
        if (matcher == null) {
            matcher = rules.get(rule)
                    .pattern()
                    .matcher(folded)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            matchers[rule] = matcher;
        }
        return matcher;
    }
}
