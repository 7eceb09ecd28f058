package org.jianwen.query.parse.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * What was found wrong with one query. The same thing found again is not noted again. Not for several threads.
 */
final class SyntaxNotes {
    private final String text;
    private final int limit;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private boolean more;
    private @Nullable Note strict;

    /** One thing: at which {@code char} it stands, what was found and wanted, what was done, and what to do. */
    private record Note(int at, String problem, String done, String advice) {}

    SyntaxNotes(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /**
     * Notes one thing.
     *
     * @param at the {@code char} where it stands
     * @param problem what was found, and what was wanted
     * @param done what became of it in a lenient reading
     * @param advice what to do about it
     */
    void add(int at, String problem, String done, String advice) {
        if (notes.size() < limit) {
            notes.putIfAbsent(problem, new Note(at, problem, done, advice));
        } else if (!notes.containsKey(problem)) {
            more = true;
        }
    }

    /** Notes what is nothing to tell a person, such as a ? after a word, and a mistake in a query that a program wrote. */
    void addStrict(int at, String problem, String advice) {
        if (strict == null) {
            strict = new Note(at, problem, "", advice);
        }
    }

    /** Forgets what was noted of a stretch, as it was understood after all. */
    void forget(int from, int to) {
        notes.values().removeIf(note -> note.at >= from && note.at < to);
        strict = strict != null && strict.at >= from && strict.at < to ? null : strict;
    }

    /** The sentences for a person. */
    List<String> lenient() {
        List<String> sentences = new ArrayList<>();
        for (Note note : notes.values()) {
            sentences.add("Character " + position(note) + ": " + note.problem() + "; " + note.done() + ".");
        }
        if (more) {
            sentences.add("Further notes were left out.");
        }
        return sentences;
    }

    /**
     * Throws what was noted first.
     *
     * @throws IllegalArgumentException if anything was noted
     */
    void throwFirst() {
        Note note = notes.isEmpty() ? strict : notes.values().iterator().next();
        if (note != null) {
            throw new IllegalArgumentException("query " + Quoted.of(text) + ", character " + position(note) + ": "
                    + note.problem() + "; " + note.advice());
        }
    }

    private int position(Note note) {
        return text.codePointCount(0, note.at()) + 1;
    }
}
