package org.jianwen.analysis.table;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is tried only at characters with which a match may begin. Most places of a text have none, and
 * to try an expression of many words there takes ten times as long. Immutable; may be shared by threads.
 */
public final class PrefilteredPattern {

    private final Pattern pattern;
    private final BitSet firsts = new BitSet();

    private PrefilteredPattern(String firsts, Pattern pattern) {
        this.pattern = pattern;
        firsts.chars().forEach(this.firsts::set);
        assert missed() < 0 : "「" + Character.toString(missed()) + "」 may begin " + pattern.pattern();
    }

    /**
     * An expression.
     *
     * @param firsts all characters that a match may begin with; which other characters stand among them makes no difference
     * @param regex the expression, without {@code ^} at its beginning
     */
    public static PrefilteredPattern of(String firsts, String regex) {
        return new PrefilteredPattern(firsts, Pattern.compile(regex));
    }

    /** A character that may begin a match and is not named, or -1. Those of the expression and a few others are tried. */
    private int missed() {
        return (pattern.pattern() + "0aZ ,-龥")
                .chars()
                .filter(c -> !firsts.get(c))
                .filter(c -> {
                    Matcher one = pattern.matcher(Character.toString(c));
                    return one.lookingAt() || one.hitEnd();
                })
                .findFirst()
                .orElse(-1);
    }

    /** Whether it matches somewhere. */
    public boolean isIn(String text) {
        return find(text, 0, text.length()) != null;
    }

    /** The first match between two places, which looks behind what is before them, or {@code null}. */
    public @Nullable Matcher find(String text, int from, int to) {
        Matcher matcher = null;
        for (int i = from; i < to; i++) {
            if (firsts.get(text.charAt(i))) {
                matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
                if (matcher.region(i, to).lookingAt()) {
                    return matcher;
                }
            }
        }
        return null;
    }

    /** Whether it matches the whole of a text. */
    public boolean matches(String text) {
        return !text.isEmpty()
                && firsts.get(text.charAt(0))
                && pattern.matcher(text).matches();
    }
}
