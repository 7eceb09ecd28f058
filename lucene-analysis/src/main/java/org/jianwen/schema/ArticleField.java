package org.jianwen.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.document.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * A field of an article: its name, its kind and its uses. Immutable; each method gives a changed copy.
 *
 * <p>What a field is used for may change at any time; its kind is part of the index.
 */
public final class ArticleField {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 40;

    private static final String ORDERED = "a keyword, number, decimal or date can";

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    /** What a field is used for. */
    enum Use {
        COUNTABLE,
        SORTABLE,
        IN_QUERIES,
        SUGGESTED
    }

    private final String name;
    private final FieldKind kind;
    private final Set<Use> uses;
    private final float boost;

    private ArticleField(String name, FieldKind kind, Set<Use> uses, float boost) {
        this.name = name;
        this.kind = kind;
        this.uses = uses;
        this.boost = boost;
    }

    /** A field whose values are compared whole, folded as sources and tags are. An article has any number of them. */
    public static ArticleField keyword(String name) {
        return named(name, FieldKind.KEYWORD);
    }

    /** A field with a whole number. */
    public static ArticleField number(String name) {
        return named(name, FieldKind.NUMBER);
    }

    /** A field with a number that may have a fraction. */
    public static ArticleField decimal(String name) {
        return named(name, FieldKind.DECIMAL);
    }

    /** A field with a date, known to a second, minute, day, month or year. */
    public static ArticleField date(String name) {
        return named(name, FieldKind.DATE);
    }

    /** A field with text that is searched as the title and the body are. */
    public static ArticleField text(String name) {
        return named(name, FieldKind.TEXT);
    }

    /** A field that is only kept and given back. */
    public static ArticleField stored(String name) {
        return named(name, FieldKind.STORED);
    }

    private static ArticleField named(String name, FieldKind kind) {
        Objects.requireNonNull(name, "the name of a field is null");
        if (!NAME.matcher(name).matches() || name.codePointCount(0, name.length()) > MAX_NAME) {
            throw new IllegalArgumentException("a field cannot be named " + Quoted.of(name)
                    + ": use a letter, then letters, digits and _, at most " + MAX_NAME + " in all");
        }
        return of(name, kind);
    }

    /** A field of any name, so also one that is built in. */
    static ArticleField of(String name, FieldKind kind, Use... uses) {
        Set<Use> all = EnumSet.noneOf(Use.class);
        all.addAll(Set.of(uses));
        if (kind != FieldKind.STORED) {
            all.add(Use.IN_QUERIES);
        }
        return new ArticleField(name, kind, all, 1);
    }

    /**
     * Allows counts by this field. A keyword is counted by its values, a number or date by ranges.
     *
     * @throws IllegalArgumentException if this is a text or stored only
     */
    public ArticleField countable() {
        return with(Use.COUNTABLE, kind.isKeyword() || kind.isOrdered(), ORDERED);
    }

    /**
     * Allows sorting by this field.
     *
     * @throws IllegalArgumentException if this is a text or stored only
     */
    public ArticleField sortable() {
        return with(Use.SORTABLE, kind.isKeyword() || kind.isOrdered(), ORDERED);
    }

    /**
     * Suggests values of this keyword while somebody types.
     *
     * @throws IllegalArgumentException if this is no keyword
     */
    public ArticleField suggested() {
        return with(Use.SUGGESTED, kind == FieldKind.KEYWORD, "a keyword can");
    }

    /** Removes this field from the query language. All other fields are found by their names, as section:家居. */
    public ArticleField notInQueries() {
        Set<Use> less = EnumSet.noneOf(Use.class);
        less.addAll(uses);
        less.remove(Use.IN_QUERIES);
        return new ArticleField(name, kind, less, boost);
    }

    /**
     * Sets the weight of a match in this text. A match in a body has 1.
     *
     * @throws IllegalArgumentException if this is no text, or the boost not above 0 and at most 100
     */
    public ArticleField boost(float value) {
        if (kind != FieldKind.TEXT || !(value > 0 && value <= 100)) {
            throw new IllegalArgumentException("the boost of " + this + " cannot be " + value
                    + ": a text has one above 0 and at most 100, other fields have none");
        }
        return new ArticleField(name, kind, uses, value);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public FieldKind kind() {
        return kind;
    }

    /** How much a match in this text counts beside one in a body. */
    public float boost() {
        return boost;
    }

    /** Whether matches may be counted by it. */
    public boolean isCountable() {
        return uses.contains(Use.COUNTABLE);
    }

    /** Whether hits may be sorted by it. */
    public boolean isSortable() {
        return uses.contains(Use.SORTABLE);
    }

    /** Whether queries may name it. */
    public boolean isInQueries() {
        return uses.contains(Use.IN_QUERIES);
    }

    /** Whether its values are suggested while somebody types. */
    public boolean isSuggested() {
        return uses.contains(Use.SUGGESTED);
    }

    /**
     * Converts a value to what this field keeps. Text that says a number or a date becomes one where the field has
     * such.
     *
     * @param value one value as {@link Article#with} takes it
     * @throws IllegalArgumentException if the field cannot hold it; the message says what is wanted
     */
    public Object held(Object value) {
        List<Object> one = FieldValues.of(
                "the field " + Quoted.of(name) + " cannot hold", List.of(Objects.requireNonNull(value, "value")));
        return FieldValues.as(this, one.getFirst());
    }

    private ArticleField with(Use use, boolean possible, String which) {
        if (!possible) {
            throw new IllegalArgumentException("the field " + Quoted.of(name) + " is " + kind.inWords()
                    + ", which cannot be " + use.name().toLowerCase(Locale.ROOT) + ": " + which);
        }
        Set<Use> more = EnumSet.of(use);
        more.addAll(uses);
        return new ArticleField(name, kind, more, boost);
    }

    /** Name, kind, uses and boost, as an index records them. */
    String record() {
        StringBuilder record = new StringBuilder(name).append(' ').append(kind);
        uses.forEach(use -> record.append(' ').append(use));
        return boost == 1
                ? record.toString()
                : record.append(" BOOST=").append(boost).toString();
    }

    /** Reads what {@link #record()} wrote. */
    static ArticleField parse(String record) {
        String[] words = record.split(" ");
        Set<Use> uses = EnumSet.noneOf(Use.class);
        float boost = 1;
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("BOOST=")) {
                boost = Float.parseFloat(words[i].substring("BOOST=".length()));
            } else {
                uses.add(Use.valueOf(words[i]));
            }
        }
        return new ArticleField(named(words[0], FieldKind.STORED).name, FieldKind.valueOf(words[1]), uses, boost);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleField that
                && name.equals(that.name)
                && kind == that.kind
                && uses.equals(that.uses)
                && boost == that.boost;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, uses, boost);
    }

    @Override
    public String toString() {
        return kind.inWords() + " " + Quoted.of(name);
    }
}
