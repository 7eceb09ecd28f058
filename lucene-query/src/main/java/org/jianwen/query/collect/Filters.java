package org.jianwen.query.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/** The filters of a request: every condition on every field. Immutable; each method gives a changed copy. */
public final class Filters {

    /** The most sources, tags or ids that one request may name. */
    public static final int MAX_VALUES = FieldCondition.MAX_VALUES;

    /** The most conditions on one field. */
    public static final int MAX_CONDITIONS = 100;

    /** What the filter on the script of an article is called. */
    public static final String SCRIPT = "script";

    /** What the filter on likeness to another article is called. */
    public static final String SIMILAR = "similar";

    private static final List<String> FIRST =
            List.of(ArticleSchema.DATE, ArticleSchema.SOURCE, ArticleSchema.TAG, ArticleSchema.ID);

    /** So that requests which mean the same are equal: what all articles have first, then by name. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    field -> FIRST.contains(field) ? FIRST.indexOf(field) : FIRST.size())
            .thenComparing(Comparator.naturalOrder());

    /** No filters. */
    public static final Filters NONE = new Filters(Map.of(), null, null);

    private final Map<String, List<FieldCondition>> conditions;
    private final @Nullable ArticleScript script;
    private final @Nullable String similarTo;

    private Filters(
            Map<String, List<FieldCondition>> conditions, @Nullable ArticleScript script, @Nullable String similarTo) {
        Map<String, List<FieldCondition>> ordered = new TreeMap<>(ORDER);
        ordered.putAll(conditions);
        this.conditions = Collections.unmodifiableMap(ordered);
        this.script = script;
        this.similarTo = similarTo;
    }

    /**
     * Adds a condition that articles must meet.
     *
     * @param field the name of a field, built in or declared, or {@value #SCRIPT}
     * @throws IllegalArgumentException if there are more than {@value #MAX_CONDITIONS} on that field
     */
    public Filters where(String field, FieldCondition condition) {
        Objects.requireNonNull(condition, "the condition is null: pass one such as FieldCondition.equalTo(value)");
        String name = name(field);
        if (name.equals(SCRIPT)) {
            return inScript(script(condition));
        }
        List<FieldCondition> more = new ArrayList<>(conditions(name));
        if (more.size() >= MAX_CONDITIONS) {
            throw new IllegalArgumentException(
                    "more than " + MAX_CONDITIONS + " conditions on the field " + Quoted.of(field));
        }
        more.add(condition);
        return with(name, more);
    }

    /**
     * Keeps only articles published from the first day to the last, both included. {@code null} is no limit on that
     * side.
     */
    public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        checkYear("from", first);
        checkYear("to", last);
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("from " + first + " is after to " + last + ": swap them");
        }
        return with(
                ArticleSchema.DATE,
                first == null && last == null ? List.of() : List.of(FieldCondition.between(first, last)));
    }

    /** Adds a source to those that articles may be from, however spelled (新华社, 新華社). */
    public Filters fromSource(String source) {
        return or(ArticleSchema.SOURCE, Collections.singleton(source));
    }

    /** Adds a tag to those of which articles must have one, however spelled. */
    public Filters tagged(String tag) {
        return or(ArticleSchema.TAG, Collections.singleton(tag));
    }

    /**
     * Adds ids to those that articles may have. An id that no article has means the one whose id differs from it in width,
     * case or script alone, if there is just one.
     *
     * @throws IllegalArgumentException if there are none, which would mean every article
     */
    public Filters withIds(Collection<String> more) {
        if (Objects.requireNonNull(more, "the ids are null").isEmpty()) {
            throw new IllegalArgumentException("no ids: a filter without ids means every article");
        }
        return or(ArticleSchema.ID, more);
    }

    /** Keeps only articles whose language says that script; {@code null} for any. */
    public Filters inScript(@Nullable ArticleScript value) {
        return new Filters(conditions, value, similarTo);
    }

    /** Keeps only articles like the one with that id, without itself; {@code null} for any. */
    public Filters similarTo(@Nullable String id) {
        if (id != null && id.isBlank()) {
            throw new IllegalArgumentException("similar to a blank id: pass the id of an article, or null for any");
        }
        return new Filters(conditions, script, id);
    }

    /** Removes the conditions on one field. */
    public Filters without(String field) {
        String name = name(field);
        return name.equals(SCRIPT) ? inScript(null) : name.equals(SIMILAR) ? similarTo(null) : with(name, List.of());
    }

    /** Keeps only the conditions on one field. */
    public Filters only(String field) {
        String name = name(field);
        Filters only = this;
        for (String other : fields()) {
            only = other.equals(name) ? only : only.without(other);
        }
        return only;
    }

    /** The fields on which there are filters, in a fixed order. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(conditions.keySet());
        if (script != null) {
            fields.add(SCRIPT);
        }
        if (similarTo != null) {
            fields.add(SIMILAR);
        }
        return fields;
    }

    /** Whether every article passes. */
    public boolean isEmpty() {
        return fields().isEmpty();
    }

    /** The conditions on a field, all of which an article must meet. */
    public List<FieldCondition> conditions(String field) {
        return conditions.getOrDefault(name(field), List.of());
    }

    /** The first day of publication that counts, or {@code null} for no limit. */
    public @Nullable LocalDate from() {
        return conditions(ArticleSchema.DATE).stream().findFirst().orElse(null)
                                instanceof FieldCondition.Between between
                        && between.from() instanceof ArticleDate date
                ? date.day()
                : null;
    }

    /** The last day of publication that counts, or {@code null} for no limit. */
    public @Nullable LocalDate to() {
        return conditions(ArticleSchema.DATE).stream().findFirst().orElse(null)
                                instanceof FieldCondition.Between between
                        && between.to() instanceof ArticleDate date
                ? date.day()
                : null;
    }

    /** Only articles of one of these sources; of any, or none, if empty. */
    public List<String> sources() {
        return values(ArticleSchema.SOURCE);
    }

    /** Only articles with one of these tags; with any, or none, if empty. */
    public List<String> tags() {
        return values(ArticleSchema.TAG);
    }

    /** Only articles of one of these ids; of any if empty. */
    public List<String> ids() {
        return values(ArticleSchema.ID);
    }

    /** Only articles in that script, or {@code null} for any. */
    public @Nullable ArticleScript script() {
        return script;
    }

    /** Only articles like the one of that id, or {@code null} for any. */
    public @Nullable String similarTo() {
        return similarTo;
    }

    /** The filters on one field in words, such as {@code source 新华社 or 港湾时报}. */
    public String describe(String field) {
        String name = name(field);
        return switch (name) {
            case SCRIPT -> "script" + (script == null ? "" : " " + script.tag());
            case SIMILAR -> "similar to " + (similarTo == null ? "any" : Quoted.cut(similarTo));
            default ->
                conditions(name).isEmpty()
                        ? name
                        : conditions(name).stream()
                                .map(condition -> condition.describe(name))
                                .collect(Collectors.joining(" and "));
        };
    }

    /** Adds values to those of which an article must have one. */
    private Filters or(String field, Collection<String> values) {
        for (String value : values) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("a blank " + field + " matches no article: leave it out");
            }
        }
        List<FieldCondition> all = new ArrayList<>(conditions(field));
        List<Object> joined = new ArrayList<>(values);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof FieldCondition.AnyOf before) {
                joined.addAll(0, before.values());
                all.remove(i);
                break;
            }
        }
        if (joined.size() > MAX_VALUES) {
            throw new IllegalArgumentException(
                    joined.size() + " " + field + "s to choose from: at most " + MAX_VALUES + " are allowed");
        }
        all.add(0, FieldCondition.anyOf(joined));
        return with(field, all);
    }

    private List<String> values(String field) {
        return conditions(field).stream()
                .flatMap(condition ->
                        condition instanceof FieldCondition.AnyOf any ? any.values().stream() : Stream.empty())
                .map(Object::toString)
                .toList();
    }

    private Filters with(String field, List<FieldCondition> value) {
        Map<String, List<FieldCondition>> changed = new TreeMap<>(ORDER);
        changed.putAll(conditions);
        if (value.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, List.copyOf(value));
        }
        return new Filters(changed, script, similarTo);
    }

    private String name(String field) {
        return ArticleFields.spelled(conditions.keySet(), field);
    }

    private static ArticleScript script(FieldCondition condition) {
        if (condition instanceof FieldCondition.AnyOf any && any.values().size() == 1) {
            return ArticleScript.of(any.values().getFirst().toString())
                    .orElseThrow(() -> new IllegalArgumentException(Quoted.of(condition.describe(SCRIPT))
                            + " is not known: use zh-Hans for simplified or zh-Hant for traditional characters"));
        }
        throw new IllegalArgumentException(
                "a script can only be one: use equalTo(\"zh-Hans\") or equalTo(\"zh-Hant\")");
    }

    private static void checkYear(String what, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new IllegalArgumentException(
                    what + " " + day + " is not in the years 1 to 9999: pass null for no limit on that side");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filters that
                && conditions.equals(that.conditions)
                && script == that.script
                && Objects.equals(similarTo, that.similarTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conditions, script, similarTo);
    }

    @Override
    public String toString() {
        return "Filters" + conditions + (script == null ? "" : " in " + script.tag())
                + (similarTo == null ? "" : " similar to " + Quoted.of(similarTo));
    }
}
