package org.jianwen.query.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianwen.query.suggest.vocabulary.Entry;

/** Suggestions, so many at most, none twice. For one thread. */
final class Offered {

    private final int most;
    private final Map<String, Suggestion> suggestions = new LinkedHashMap<>();

    Offered(int most) {
        this.most = most;
    }

    /** Adds what an entry became, if it became anything, and if nothing that is typed the same is there. */
    void add(Entry entry, Optional<Suggestion> suggestion) {
        if (!isFull()) {
            suggestion.ifPresent(found -> suggestions.putIfAbsent(entry.key(), found));
        }
    }

    boolean isFull() {
        return suggestions.size() == most;
    }

    boolean isEmpty() {
        return suggestions.isEmpty();
    }

    List<Suggestion> suggestions() {
        return List.copyOf(suggestions.values());
    }
}
