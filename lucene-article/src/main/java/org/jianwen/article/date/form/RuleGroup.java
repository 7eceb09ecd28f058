package org.jianwen.article.date.form;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jianwen.article.date.form.rule.FormRule;

/**
 * Rules of which most texts, and most places of the others, are spared: a pattern is tried where a form of its kind may
 * begin. Immutable; may be shared by threads.
 */
final class RuleGroup {

    /** How far a sign may stand behind the beginning of a form; longer numbers are no part of a date. */
    private static final int LONGEST_LEAD = 24;

    private static final int[] NOWHERE = {};

    private final List<FormRule> rules;
    private final BitSet signs;
    private final BitSet starts;
    private final BitSet never;
    private final BitSet lead;
    private final List<String> names;

    private RuleGroup(
            List<FormRule> rules, BitSet signs, BitSet starts, BitSet never, BitSet lead, List<String> names) {
        this.rules = rules;
        this.signs = signs;
        this.starts = starts;
        this.never = never;
        this.lead = lead;
        this.names = names;
    }

    /**
     * Some rules.
     *
     * @param signs characters of which one stands in every form of theirs
     * @param starts characters of which one begins every form of theirs
     * @param never characters right behind which none of their forms begins
     */
    static RuleGroup of(List<FormRule> rules, String signs, String starts, String never) {
        return new RuleGroup(rules, set(signs), set(starts), set(never), new BitSet(), List.of());
    }

    /** These rules, none of whose forms has anything else than such characters before its first sign. */
    RuleGroup withLead(String characters) {
        return new RuleGroup(rules, signs, starts, never, set(characters), names);
    }

    /** These rules, in every form of which one of these words stands, or what begins one, and begins it where no digit does. */
    RuleGroup withNames(List<String> words) {
        return new RuleGroup(rules, signs, starts, never, lead, words);
    }

    List<FormRule> rules() {
        return rules;
    }

    /** Where in a folded text a form may begin, in order. */
    int[] places(String folded) {
        if (!hasSign(folded) || !hasName(folded)) {
            return NOWHERE;
        }
        int[] places = new int[8];
        int count = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (starts.get(folded.charAt(i)) && mayBegin(folded, i)) {
                places = count < places.length ? places : Arrays.copyOf(places, 2 * count);
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private boolean hasSign(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (signs.get(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasName(String folded) {
        for (String name : names) {
            if (folded.contains(name)) {
                return true;
            }
        }
        return names.isEmpty();
    }

    private boolean mayBegin(String folded, int i) {
        if (i > 0 && never.get(folded.charAt(i - 1))) {
            return false;
        }
        return (folded.charAt(i) <= '9' || startsName(folded, i)) && (lead.isEmpty() || leads(folded, i));
    }

    private boolean startsName(String folded, int i) {
        for (String name : names) {
            if (folded.startsWith(name, i)) {
                return true;
            }
        }
        return names.isEmpty();
    }

    private boolean leads(String folded, int from) {
        int end = Math.min(folded.length(), from + LONGEST_LEAD);
        int i = from;
        while (i < end && lead.get(folded.charAt(i))) {
            i++;
        }
        return i < end && signs.get(folded.charAt(i));
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }
}
