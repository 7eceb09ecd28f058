package org.jianwen.article.date.parse.clock;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups of matches by their names, whose numbers a matcher looks up in a new copy of them all. Threads may share it. */
public final class NamedGroups {

    private static final Map<Pattern, Map<String, Integer>> NUMBERS = new ConcurrentHashMap<>();

    private NamedGroups() {}

    /** What a group of a match holds, or {@code null} where it took no part; for patterns that are constants. */
    public static @Nullable String of(Matcher match, String name) {
        Map<String, Integer> numbers = NUMBERS.get(match.pattern());
        if (numbers == null) {
            numbers = match.pattern().namedGroups();
            NUMBERS.put(match.pattern(), numbers);
        }
        return match.group(Objects.requireNonNull(numbers.get(name), name));
    }
}
