package org.jianwen.query.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleScript;
import org.jspecify.annotations.Nullable;

/**
 * What an article must have besides the words that are looked for: everything that is said here. Immutable; each method
 * gives a changed copy.
 *
 * @param from the first day of publication that counts, or {@code null} for no limit
 * @param to the last day of publication that counts, or {@code null} for no limit; with either limit, articles without a
 *     date, and those known only to a month or year that is not wholly within them, do not count
 * @param sources only articles of one of these sources, however spelled (新华社, 新華社); of any, or none, if empty
 * @param tags only articles with at least one of these tags, however spelled; with any, or none, if empty
 * @param ids only articles of one of these ids; of any if empty. An id that no article has means the one whose id differs
 *     from it in width, case or script alone, if there is just one
 * @param script only articles whose language says that script, or {@code null} for any
 * @param similarTo only articles like the one of that id, or {@code null} for any
 */
public record Filters(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> sources,
        List<String> tags,
        List<String> ids,
        @Nullable ArticleScript script,
        @Nullable String similarTo) {

    /** The most sources, tags or ids that one request may name. */
    public static final int MAX_VALUES = 10_000;

    /** No filters. */
    public static final Filters NONE = new Filters(null, null, List.of(), List.of(), List.of(), null, null);

    /**
     * Checks and copies what it is given.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}, a year is not between 1 and 9999, a value is
     *     blank, or there are more than {@link #MAX_VALUES} of a kind
     */
    public Filters {
        checkYear("from", from);
        checkYear("to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to + ": swap them");
        }
        sources = checked("source", sources);
        tags = checked("tag", tags);
        ids = checked("id", ids);
        if (similarTo != null && similarTo.isBlank()) {
            throw new IllegalArgumentException("similar to a blank id: pass the id of an article, or null for any");
        }
    }

    /** Only articles published on these days, both included; {@code null} for no limit on that side. */
    public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filters(first, last, sources, tags, ids, script, similarTo);
    }

    /** Articles of this source too; the first call leaves out all others. */
    public Filters fromSource(String source) {
        return new Filters(from, to, joined(sources, Collections.singleton(source)), tags, ids, script, similarTo);
    }

    /** Articles with this tag too; the first call leaves out all others. */
    public Filters tagged(String tag) {
        return new Filters(from, to, sources, joined(tags, Collections.singleton(tag)), ids, script, similarTo);
    }

    /**
     * Articles of these ids too; the first call leaves out all others.
     *
     * @throws IllegalArgumentException if there are none, which would mean every article
     */
    public Filters withIds(Collection<String> more) {
        if (Objects.requireNonNull(more, "the ids are null").isEmpty()) {
            throw new IllegalArgumentException("no ids: a filter without ids means every article");
        }
        return new Filters(from, to, sources, tags, joined(ids, more), script, similarTo);
    }

    /** Only articles whose language says that script; {@code null} for any. */
    public Filters inScript(@Nullable ArticleScript value) {
        return new Filters(from, to, sources, tags, ids, value, similarTo);
    }

    /** Only articles like the one of that id, which is not among them; {@code null} for any. */
    public Filters similarTo(@Nullable String id) {
        return new Filters(from, to, sources, tags, ids, script, id);
    }

    /** These filters without those of one kind. */
    public Filters without(FilterPart part) {
        return switch (Objects.requireNonNull(part, "part")) {
            case DATES -> between(null, null);
            case SOURCES -> new Filters(from, to, List.of(), tags, ids, script, similarTo);
            case TAGS -> new Filters(from, to, sources, List.of(), ids, script, similarTo);
            case IDS -> new Filters(from, to, sources, tags, List.of(), script, similarTo);
            case SCRIPT -> inScript(null);
            case SIMILAR -> similarTo(null);
        };
    }

    /** Only those filters of one kind. */
    public Filters only(FilterPart part) {
        Objects.requireNonNull(part, "part");
        Filters only = this;
        for (FilterPart other : FilterPart.values()) {
            only = other == part ? only : only.without(other);
        }
        return only;
    }

    /** The kinds of filters that are set. */
    public Set<FilterPart> parts() {
        Set<FilterPart> parts = EnumSet.noneOf(FilterPart.class);
        for (FilterPart part : FilterPart.values()) {
            if (!equals(without(part))) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The filters of one kind in words, such as {@code source 新华社 or 港湾时报}. */
    public String describe(FilterPart part) {
        return switch (Objects.requireNonNull(part, "part")) {
            case DATES ->
                "date"
                        + (from == null ? "" : from.equals(to) ? " " + from : " from " + from)
                        + (to == null || to.equals(from) ? "" : " to " + to);
            case SOURCES -> values("source", sources);
            case TAGS -> values("tag", tags);
            case IDS -> values("id", ids);
            case SCRIPT -> "script" + (script == null ? "" : " " + script.tag());
            case SIMILAR -> "similar to " + (similarTo == null ? "any" : Quoted.cut(similarTo));
        };
    }

    private static String values(String what, List<String> values) {
        return what + " "
                + values.stream().limit(3).map(Quoted::cut).collect(Collectors.joining(" or "))
                + (values.size() > 3 ? " or " + (values.size() - 3) + " more" : "");
    }

    private static List<String> joined(List<String> first, Collection<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static List<String> checked(String what, List<String> values) {
        Objects.requireNonNull(values, what + "s");
        if (values.size() > MAX_VALUES) {
            throw new IllegalArgumentException(
                    values.size() + " " + what + "s to choose from: a request may name " + MAX_VALUES);
        }
        for (String value : values) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("a blank " + what + " names no article: leave it out");
            }
        }
        return List.copyOf(values);
    }

    private static void checkYear(String what, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new IllegalArgumentException(
                    what + " " + day + " is not in the years 1 to 9999: pass null for no limit on that side");
        }
    }
}
