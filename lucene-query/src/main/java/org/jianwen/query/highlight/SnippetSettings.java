package org.jianwen.query.highlight;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Which passages of a hit are shown, and how they are marked. Immutable; each method gives a changed copy, and throws an
 * {@link IllegalArgumentException} that says what is wrong with what it is given.
 *
 * {@snippet file="org/jianwen/query/SnippetSettingsTest.java" region="settings"}
 */
public final class SnippetSettings {

    /** The most passages of a text. */
    public static final int MAX_PASSAGES = 20;

    /** The shortest passage that can be asked for, in UTF-16 code units. */
    public static final int MIN_LENGTH = 20;

    /** The longest passage that can be asked for, in UTF-16 code units. */
    public static final int MAX_LENGTH = 10_000;

    /** Two passages of about 120 characters of every text, marked with {@code <mark>}. */
    public static final SnippetSettings DEFAULT = new SnippetSettings(2, 120, null, Set.of());

    /** No passages. */
    public static final SnippetSettings NONE = new SnippetSettings(0, 120, null, Set.of());

    private final int passages;
    private final int length;
    private final @Nullable List<String> tags;
    private final Set<String> fields;

    private SnippetSettings(int passages, int length, @Nullable List<String> tags, Set<String> fields) {
        this.passages = passages;
        this.length = length;
        this.tags = tags;
        this.fields = fields;
    }

    /** Sets how many passages of a text are shown at most, 1 to {@value #MAX_PASSAGES}. The title is always shown whole. */
    public SnippetSettings withPassages(int value) {
        check("passages", value, 1, MAX_PASSAGES);
        return new SnippetSettings(value, length, tags, fields);
    }

    /**
     * Sets how long a passage is at most, in UTF-16 code units, {@value #MIN_LENGTH} to {@value #MAX_LENGTH}. Only where what
     * was looked for is longer, the passage is, too.
     */
    public SnippetSettings withLength(int value) {
        check("length", value, MIN_LENGTH, MAX_LENGTH);
        return new SnippetSettings(passages, value, tags, fields);
    }

    /**
     * Sets what stands before and after each match in {@link Snippet#toHtml()}, such as {@code <em>} and {@code </em>}.
     *
     * @param before HTML, which is not escaped
     * @param after HTML, which is not escaped
     */
    public SnippetSettings withTags(String before, String after) {
        return new SnippetSettings(
                passages,
                length,
                List.of(
                        Objects.requireNonNull(before, "the tag before a match is null"),
                        Objects.requireNonNull(after, "the tag after a match is null")),
                fields);
    }

    /** Sets which texts are shown: title, body or declared ones. All of them are unless set. */
    public SnippetSettings withFields(String... names) {
        Set<String> some = new LinkedHashSet<>();
        for (String name : Objects.requireNonNull(names, "the names of fields are null")) {
            some.add(Objects.requireNonNull(name, "the name of a field is null"));
        }
        if (some.isEmpty()) {
            throw new IllegalArgumentException(
                    "no field is named: use SearchRequest.withoutSnippets() for no passages");
        }
        return new SnippetSettings(passages, length, tags, some);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "the " + what + " of snippets is " + value + ": wanted " + least + " to " + most);
        }
    }

    /** How many passages of a text are shown at most; 0 for none of any. */
    public int passages() {
        return passages;
    }

    /** How long a passage is at most, in UTF-16 code units. */
    public int length() {
        return length;
    }

    /** What stands before and after each match, or {@code null} for {@code <mark>}. */
    public @Nullable List<String> tags() {
        return tags;
    }

    /** The texts that are shown; all if empty. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** Whether passages of that text are shown. */
    boolean shows(String field) {
        return passages > 0 && (fields.isEmpty() || fields.contains(field));
    }

    /** That snippet with the tags. */
    Snippet tagged(Snippet snippet) {
        return tags == null ? snippet : snippet.withTags(tags.getFirst(), tags.getLast());
    }

    private List<Object> parts() {
        return Arrays.asList(passages, length, tags, fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnippetSettings that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "SnippetSettings[passages=" + passages + ", length=" + length + ", tags="
                + (tags == null ? "<mark>" : Quoted.of(String.join(" ", tags))) + ", fields=" + fields + "]";
    }
}
