package org.jianwen.query.parse.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, and what of the typing was ignored. Immutable; threads may share it.
 *
 * @param clause what to look for, or {@code null} where there is nothing to look for
 * @param notes English sentences about what was ignored or read otherwise than typed, in the order found; empty if
 *     everything was understood
 */
public record ParsedQuery(@Nullable Clause clause, List<String> notes) {

    /** Copies the notes. */
    public ParsedQuery {
        notes = List.copyOf(notes);
    }
}
