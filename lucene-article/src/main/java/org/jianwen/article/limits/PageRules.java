package org.jianwen.article.limits;

import java.util.Objects;
import java.util.Set;

/**
 * Which of the rules that leave out parts of a page are on. Immutable; threads may share it.
 *
 * @param off the names of rules that are not asked, as notes give them; a rule about dates is named {@code date:} and its name
 * @param named whether each line that is left out gets a note of its own
 */
public record PageRules(Set<String> off, boolean named) {

    /** All rules, and a note for each of those that acted. */
    public static final PageRules ALL = new PageRules(Set.of(), false);

    /** Copies the set. */
    public PageRules {
        off = Set.copyOf(Objects.requireNonNull(off, "off"));
    }

    /** Whether a rule is on. */
    public boolean on(String rule) {
        return !off.contains(rule);
    }
}
