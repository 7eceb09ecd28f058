package org.jianwen.article.date.parse.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The places in a list of the rules that one character may begin. Immutable; may be shared by threads. */
public final class RulesByChar {

    private static final int[] NONE = {};

    private final byte[] lists = new byte[Character.MAX_VALUE + 1];
    private final List<int[]> places = new ArrayList<>();

    /**
     * The rules for numbers, or those for words, by their characters.
     *
     * @param number whether those for numbers, which hold those for all numbers with each
     */
    public RulesByChar(List<DateRule> rules, boolean number) {
        places.add(IntStream.range(0, rules.size())
                .filter(i ->
                        number && rules.get(i).number() && rules.get(i).starts().isEmpty())
                .toArray());
        for (DateRule rule : rules) {
            if (rule.number() == number) {
                rule.starts().chars().filter(c -> lists[c] == 0).forEach(c -> add(rules, number, (char) c));
            }
        }
    }

    private void add(List<DateRule> rules, boolean number, char c) {
        lists[c] = (byte) places.size();
        places.add(IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).number() == number)
                .filter(i -> number && rules.get(i).starts().isEmpty()
                        || rules.get(i).starts().indexOf(c) >= 0)
                .toArray());
    }

    /** Whether a rule names that character. */
    boolean has(char c) {
        return lists[c] != 0;
    }

    /** The rules that name it, and those for all; none in a list for which {@code all} is not wanted. */
    public int[] of(char c, boolean all) {
        return lists[c] == 0 && !all ? NONE : places.get(lists[c]);
    }
}
