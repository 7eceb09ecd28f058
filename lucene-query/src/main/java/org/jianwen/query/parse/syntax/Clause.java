package org.jianwen.query.parse.syntax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, as a tree: words, quotations, values and dates at the leaves, all, any and not above them.
 *
 * <p>A tree from {@link QuerySyntax}, or put together with {@link #all}, {@link #any} and {@link #not}, never holds an
 * {@link All} directly in an {@link All}, an {@link Any} directly in an {@link Any} or a {@link Not} directly in a
 * {@link Not}. A tree may hold nothing but negations: then everything else is meant. Clauses are immutable and may be
 * shared by threads.
 */
public sealed interface Clause {

    /**
     * A run of text without spaces, as it was typed: 新冠疫情, COVID-19, C++.
     *
     * @param text the run, with at least one letter, digit, Han character or sign such as €
     * @param field where to look, or {@code null} for anywhere
     * @param alternatives what else may stand in the place of its words; none where it was read from what was typed
     */
    record Words(String text, @Nullable TextField field, List<Alternative> alternatives) implements Clause {

        /** The most texts that alternatives make of one. */
        private static final int MAX_VARIANTS = 16;

        /** Copies the list. */
        public Words {
            alternatives = List.copyOf(alternatives);
        }

        /** Words as they were typed. */
        public Words(String text, @Nullable TextField field) {
            this(text, field, List.of());
        }

        /** The text as typed, then with alternatives in it, up to {@value #MAX_VARIANTS} in all. */
        public List<String> variants() {
            List<String> variants = new ArrayList<>(List.of(text));
            // From the right, so that what stands before keeps its place.
            for (Alternative one : alternatives.reversed()) {
                for (String variant : List.copyOf(variants)) {
                    boolean typedSoFar = variant.startsWith(text.substring(0, one.end));
                    if (typedSoFar && variants.size() < MAX_VARIANTS) {
                        variants.add(text.substring(0, one.start) + one.text + variant.substring(one.end));
                    }
                }
            }
            return List.copyOf(variants);
        }

        /** What may stand in the place of a part of the text, such as one of its words; mostly nothing. */
        public List<String> othersFor(String part) {
            List<String> others = new ArrayList<>();
            for (Alternative one : alternatives) {
                String typed = text.substring(one.start, one.end);
                if (typed.contains(part)) {
                    others.add(one.text);
                } else if (part.contains(typed)) {
                    others.add(part.replace(typed, one.text));
                }
            }
            return List.copyOf(others);
        }
    }

    /**
     * Another word that may stand in the place of a stretch of words.
     *
     * @param start where in the text the stretch begins
     * @param end where it ends, exclusive
     * @param text the other word
     */
    record Alternative(int start, int end, String text) {}

    /**
     * Text that was typed in quotation marks and is to be found as it stands.
     *
     * @param text the text between the marks, without space around it
     * @param slop how many characters apart its parts may have moved; 0 where they must stand as typed, {@link #ADJACENT}
     *     where they may only change places
     * @param field where to look, or {@code null} for anywhere
     */
    record Quoted(String text, int slop, @Nullable TextField field) implements Clause {
        /** The slop of parts in any order with nothing between them, typed as ~0. */
        public static final int ADJACENT = -1;
    }

    /**
     * The beginning of a word, typed with an asterisk after it: 中国*.
     *
     * @param text the beginning, without the asterisk
     * @param field where to look, or {@code null} for anywhere
     */
    record Prefix(String text, @Nullable TextField field) implements Clause {}

    /**
     * A value that a field must have, whole: {@code source:新华社}.
     *
     * @param field the field
     * @param value the value as typed, without quotation marks or space around it
     */
    record Exactly(KeywordField field, String value) implements Clause {}

    /**
     * A stretch of the calendar. An open end is the first day of the year 1 or the last of the year 9999.
     *
     * @param from the first day
     * @param to the last day
     */
    record Dates(LocalDate from, LocalDate to) implements Clause {
        /** The first day that an article can have. */
        public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

        /** The last day that an article can have. */
        public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the last day is before the first, or a year not between 1 and 9999
         */
        public Dates {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "the last day " + to + " is before the first, " + from + ": swap them");
            }
            if (from.isBefore(FIRST) || to.isAfter(LAST)) {
                throw new IllegalArgumentException(from + " to " + to + " leaves the years 1 to 9999: cut it to them");
            }
        }
    }

    /**
     * What a declared field of numbers or dates must hold: {@code price:100..200}.
     *
     * @param field the field
     * @param condition a value, a range, or no value
     */
    record Having(ArticleField field, FieldCondition condition) implements Clause {}

    /** No date of publication at all. */
    record Undated() implements Clause {}

    /**
     * Words that the person said must be there, with AND or +: they are not given up when too few articles have all of
     * the words.
     *
     * @param clause words, or several clauses
     */
    record Required(Clause clause) implements Clause {
        /** Checks that there is something to require. */
        public Required {
            Objects.requireNonNull(clause, "clause");
        }
    }

    /**
     * Everything must be true.
     *
     * @param clauses two clauses or more, in the order typed
     */
    record All(List<Clause> clauses) implements Clause {
        /**
         * Copies the clauses.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public All {
            clauses = several(clauses);
        }
    }

    /**
     * One of these must be true.
     *
     * @param clauses two clauses or more, in the order typed
     */
    record Any(List<Clause> clauses) implements Clause {
        /**
         * Copies the clauses.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Any {
            clauses = several(clauses);
        }
    }

    /**
     * This must not be true.
     *
     * @param clause what must not be true
     */
    record Not(Clause clause) implements Clause {
        /** Checks that there is something to deny. */
        public Not {
            Objects.requireNonNull(clause, "clause");
        }
    }

    /** All of these: the one clause itself if it is alone, and {@code null} if there is none. */
    static @Nullable Clause all(List<Clause> clauses) {
        List<Clause> flat = new ArrayList<>();
        for (Clause clause : clauses) {
            flat.addAll(clause instanceof All inner ? inner.clauses() : List.of(clause));
        }
        return flat.size() > 1 ? new All(flat) : flat.isEmpty() ? null : flat.getFirst();
    }

    /** Any of these: the one clause itself if it is alone, and {@code null} if there is none. */
    static @Nullable Clause any(List<Clause> clauses) {
        List<Clause> flat = new ArrayList<>();
        for (Clause clause : clauses) {
            flat.addAll(clause instanceof Any inner ? inner.clauses() : List.of(clause));
        }
        return flat.size() > 1 ? new Any(flat) : flat.isEmpty() ? null : flat.getFirst();
    }

    /** This, and not to be given up; clauses that never are, such as quotations, stay as they are. */
    static Clause required(Clause clause) {
        boolean loose = clause instanceof Words || clause instanceof All || clause instanceof Any;
        return loose ? new Required(clause) : clause;
    }

    /** The opposite of this. */
    static Clause not(Clause clause) {
        if (clause instanceof Not inner) {
            return inner.clause();
        }
        return new Not(clause instanceof Required inner ? inner.clause() : clause);
    }

    /**
     * This clause as a query in its plainest spelling: {@code NOT}, {@code OR}, half-width marks, English names of
     * fields. {@link QuerySyntax#parse(String)} reads every clause that it made back from it, if the limits allow. Text
     * of a clause made otherwise is put in quotation marks where it would not be read as one word, and loses marks that
     * cannot be quoted.
     */
    default String format() {
        return ClauseFormat.format(this);
    }

    private static List<Clause> several(List<Clause> clauses) {
        if (clauses.size() < 2) {
            throw new IllegalArgumentException(clauses.size()
                    + " clauses, wanted two or more: use Clause.all or Clause.any, which take any number");
        }
        return List.copyOf(clauses);
    }
}
