package org.jianwen.schema;

import static org.jianwen.schema.ArticleField.Use.COUNTABLE;
import static org.jianwen.schema.ArticleField.Use.SORTABLE;
import static org.jianwen.schema.ArticleField.Use.SUGGESTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.WordSegmenter;
import org.jianwen.schema.document.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index: the built-in ones and the declared ones.
 *
 * <p>Names are compared folded, so that 欄目 is 栏目 and Price is price. Immutable; may be shared by threads.
 *
 * {@snippet file="org/jianwen/schema/ArticleFieldsTest.java" region="fields"}
 */
public final class ArticleFields {

    /** The most fields that a program may declare. */
    public static final int MAX_FIELDS = 100;

    private static final List<ArticleField> BUILT_IN = List.of(
            ArticleField.of(ArticleSchema.ID, FieldKind.EXACT, SORTABLE),
            ArticleField.of(ArticleSchema.TITLE, FieldKind.TEXT),
            ArticleField.of(ArticleSchema.BODY, FieldKind.TEXT),
            ArticleField.of(ArticleSchema.SOURCE, FieldKind.KEYWORD, COUNTABLE, SORTABLE, SUGGESTED),
            ArticleField.of(ArticleSchema.TAG, FieldKind.KEYWORD, COUNTABLE, SORTABLE),
            ArticleField.of(ArticleSchema.URL, FieldKind.EXACT),
            ArticleField.of(ArticleSchema.LANGUAGE, FieldKind.EXACT, COUNTABLE, SORTABLE),
            ArticleField.of(ArticleSchema.DATE, FieldKind.DATE, COUNTABLE, SORTABLE),
            ArticleField.of(ArticleSchema.UPDATED, FieldKind.DATE, COUNTABLE, SORTABLE));

    /** Other names of these. */
    private static final Map<String, String> ALIASES = Map.of(
            "标题", ArticleSchema.TITLE,
            "正文", ArticleSchema.BODY,
            "来源", ArticleSchema.SOURCE,
            "网址", ArticleSchema.URL,
            "标签", ArticleSchema.TAG,
            "tags", ArticleSchema.TAG,
            "日期", ArticleSchema.DATE,
            "published", ArticleSchema.DATE);

    /** What requests and results mean something else by. */
    private static final Set<String> TAKEN = Set.of(
            "script", "similar", "sketch", "score", "relevance", "origin", "ranges", "rest", "coarse", "undated");

    /** Only the built-in fields. */
    public static final ArticleFields NONE = new ArticleFields(List.of(), WordSegmenter.SMARTCN);

    private final List<ArticleField> own;
    private final WordSegmenter segmenter;
    private final Map<String, ArticleField> byKey = new LinkedHashMap<>();

    private ArticleFields(List<ArticleField> own, WordSegmenter segmenter) {
        this.own = List.copyOf(own);
        this.segmenter = segmenter;
        Stream.concat(BUILT_IN.stream(), own.stream()).forEach(field -> byKey.put(key(field.name()), field));
        ALIASES.forEach((alias, name) -> byKey.put(key(alias), byKey.get(name)));
    }

    /**
     * Declares fields.
     *
     * @throws IllegalArgumentException if there are more than {@link #MAX_FIELDS}, or a name is taken
     */
    public static ArticleFields of(ArticleField... fields) {
        return of(Arrays.asList(fields));
    }

    /** As {@link #of(ArticleField...)}. */
    public static ArticleFields of(Collection<ArticleField> fields) {
        if (fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException(fields.size() + " fields: at most " + MAX_FIELDS
                    + " can be declared; keep what is only shown in one stored field");
        }
        Map<String, ArticleField> seen = new LinkedHashMap<>();
        for (ArticleField field : fields) {
            String key = key(Objects.requireNonNull(field, "a field is null").name());
            if (NONE_KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "every article already has a field named " + Quoted.of(field.name()) + ": choose another name");
            }
            ArticleField before = seen.putIfAbsent(key, field);
            if (before != null) {
                throw new IllegalArgumentException("two fields are named " + Quoted.of(field.name())
                        + (before.name().equals(field.name()) ? "" : " and " + Quoted.of(before.name()))
                        + ": declare each once");
            }
        }
        return new ArticleFields(List.copyOf(fields), WordSegmenter.SMARTCN);
    }

    private static final Set<String> NONE_KEYS = Stream.concat(
                    BUILT_IN.stream().map(ArticleField::name), Stream.concat(ALIASES.keySet().stream(), TAKEN.stream()))
            .map(ArticleFields::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BUILT_IN_NAMES =
            BUILT_IN.stream().map(ArticleField::name).collect(Collectors.toUnmodifiableSet());

    /** Whether every article has a field of exactly that name. */
    public static boolean isBuiltIn(String name) {
        return BUILT_IN_NAMES.contains(name);
    }

    /**
     * Finds how others spell the name of a field: 欄目 as 栏目, Price as price. A name that is not among them becomes that of
     * the built-in field that it means, or stays as it is.
     */
    public static String spelled(Collection<String> names, String name) {
        if (names.contains(Objects.requireNonNull(name, "the name of the field is null"))) {
            return name;
        }
        ArticleField builtIn = NONE.find(name);
        if (builtIn != null) {
            return builtIn.name();
        }
        String key = key(name);
        return names.stream()
                .filter(other -> key(other).equals(key))
                .findFirst()
                .orElse(name);
    }

    /**
     * Sets the segmenter of titles, bodies and texts.
     *
     * <p>The index records its name, and every program that opens the index must declare it; a rebuild changes it.
     */
    public ArticleFields withSegmenter(WordSegmenter value) {
        return new ArticleFields(own, Objects.requireNonNull(value, "the segmenter is null"));
    }

    /** The segmenter of titles, bodies and texts. */
    public WordSegmenter segmenter() {
        return segmenter;
    }

    /** The declared fields, in their order. */
    public List<ArticleField> own() {
        return own;
    }

    /** The fields that queries may name, built in and declared, in their order. */
    public List<ArticleField> inQueries() {
        return Stream.concat(BUILT_IN.stream(), own.stream())
                .filter(ArticleField::isInQueries)
                .toList();
    }

    /** The field of that name, built in or declared; {@code null} if there is none. */
    public @Nullable ArticleField find(String name) {
        ArticleField exact = byKey.get(name);
        return exact != null ? exact : byKey.get(key(name));
    }

    /**
     * The field of that name, built in or declared.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ArticleField get(String name) {
        ArticleField field = find(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no field " + Quoted.of(name) + ": fields are "
                    + byKey.values().stream().map(ArticleField::name).distinct().collect(Collectors.joining(", ")));
        }
        return field;
    }

    /**
     * These fields and those of another declaration, which wins where both name one.
     *
     * @return the fields of both, with the other's segmenter
     */
    public ArticleFields overriddenBy(ArticleFields other) {
        Map<String, ArticleField> all = new LinkedHashMap<>();
        own.forEach(field -> all.put(key(field.name()), field));
        other.own.forEach(field -> all.put(key(field.name()), field));
        return of(all.values()).withSegmenter(other.segmenter);
    }

    /**
     * Finds the first of these fields that another declaration contradicts; {@code null} if none. It contradicts a
     * field by another kind or another spelling.
     */
    public @Nullable ArticleField contradictedBy(ArticleFields other) {
        for (ArticleField field : own) {
            ArticleField there = other.find(field.name());
            if (there != null && (there.kind() != field.kind() || !there.name().equals(field.name()))) {
                return field;
            }
        }
        return null;
    }

    /** The fields, as an index records them. */
    public String record() {
        return own.stream().map(ArticleField::record).collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #record()} wrote.
     *
     * @throws IllegalArgumentException if it says what this version does not know
     */
    public static ArticleFields parse(@Nullable String record) {
        List<ArticleField> fields = new ArrayList<>();
        if (record != null && !record.isEmpty()) {
            record.lines().map(ArticleField::parse).forEach(fields::add);
        }
        return of(fields);
    }

    private static String key(String name) {
        return KeywordFields.key(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleFields that && own.equals(that.own) && segmenter.equals(that.segmenter);
    }

    @Override
    public int hashCode() {
        return 31 * own.hashCode() + segmenter.hashCode();
    }

    @Override
    public String toString() {
        return segmenter.equals(WordSegmenter.SMARTCN) ? own.toString() : own + " in the words of " + segmenter;
    }
}
