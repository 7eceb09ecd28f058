package org.jianwen.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.document.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * An article: its text, source and date, and the values of declared fields.
 *
 * <p>Unknown stays unknown: every {@code null} here means that nothing in the input said it. Articles are immutable and
 * may be shared by threads; each {@code with} method gives a changed copy.
 */
public final class Article {

    private final String id;
    private final String title;
    private final String body;
    private final @Nullable String source;
    private final @Nullable ArticleDate published;
    private final @Nullable ArticleDate updated;
    private final @Nullable String url;
    private final List<String> tags;
    private final @Nullable String language;
    private final Map<String, List<Object>> fields;

    private Article(Draft draft) {
        this.id = draft.id;
        this.title = draft.title;
        this.body = draft.body;
        this.source = draft.source;
        this.published = draft.published;
        this.updated = draft.updated;
        this.url = draft.url;
        this.tags = draft.tags;
        this.language = draft.language;
        this.fields = draft.fields;
    }

    /** What is changed of an article before there is one. */
    private static final class Draft {
        private String id;
        private String title;
        private String body;
        private @Nullable String source;
        private @Nullable ArticleDate published;
        private @Nullable ArticleDate updated;
        private @Nullable String url;
        private List<String> tags = List.of();
        private @Nullable String language;
        private Map<String, List<Object>> fields = Map.of();

        Draft(String id, String title, String body) {
            this.id = id;
            this.title = title;
            this.body = body;
        }
    }

    private Draft draft() {
        Draft draft = new Draft(id, title, body);
        draft.source = source;
        draft.published = published;
        draft.updated = updated;
        draft.url = url;
        draft.tags = tags;
        draft.language = language;
        draft.fields = fields;
        return draft;
    }

    /**
     * Creates an article with only id, title and body.
     *
     * @param id names the article in an index; adding another article of the same id replaces this one; not blank
     * @param title the headline as a reader sees it, without markup; may be empty
     * @param body the text as a reader sees it, without markup, paragraphs separated by one newline; may be empty
     * @throws IllegalArgumentException if the id is blank or holds half of a surrogate pair, which in texts becomes U+FFFD
     */
    public static Article of(String id, String title, String body) {
        checkId(id);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        return new Article(new Draft(id, title, body));
    }

    private static void checkId(String id) {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "an article needs an id that is not blank: it is what a later version replaces");
        }
        FieldValues.checkWhole("id", id);
    }

    /** This article under another id. */
    public Article withId(String value) {
        checkId(value);
        Draft draft = draft();
        draft.id = value;
        return new Article(draft);
    }

    /** This article with that title. */
    public Article withTitle(String value) {
        Draft draft = draft();
        draft.title = Objects.requireNonNull(value, "title");
        return new Article(draft);
    }

    /** This article with that text. */
    public Article withBody(String value) {
        Draft draft = draft();
        draft.body = Objects.requireNonNull(value, "body");
        return new Article(draft);
    }

    /** This article with that source, or with none. */
    public Article withSource(@Nullable String value) {
        FieldValues.checkWhole("source", value);
        Draft draft = draft();
        draft.source = value;
        return new Article(draft);
    }

    /** This article with that date of publication, or with none. */
    public Article withPublished(@Nullable ArticleDate value) {
        Draft draft = draft();
        draft.published = value;
        return new Article(draft);
    }

    /** This article with that date of its last change, or with none. */
    public Article withUpdated(@Nullable ArticleDate value) {
        Draft draft = draft();
        draft.updated = value;
        return new Article(draft);
    }

    /** This article with that address, or with none. */
    public Article withUrl(@Nullable String value) {
        FieldValues.checkWhole("url", value);
        Draft draft = draft();
        draft.url = value;
        return new Article(draft);
    }

    /** This article with those keywords. */
    public Article withTags(List<String> value) {
        Draft draft = draft();
        Objects.requireNonNull(value, "the tags are null: pass none")
                .forEach(tag ->
                        FieldValues.checkWhole("tag", Objects.requireNonNull(tag, "a tag is null: leave it out")));
        draft.tags = List.copyOf(value);
        return new Article(draft);
    }

    /** This article in that language, a BCP 47 tag, or in none that is known. */
    public Article withLanguage(@Nullable String value) {
        FieldValues.checkWhole("language", value);
        Draft draft = draft();
        draft.language = value;
        return new Article(draft);
    }

    /**
     * This article with that value of a field, in the place of any it had. Whether the index has such a field, and can hold
     * the value, is seen when the article is added to it.
     *
     * @param field the name of a field that was declared; see {@link ArticleFields}
     * @param value text, a number, also a {@code BigDecimal}, a boolean, which is the text {@code true} or {@code false}, an
     *     {@link ArticleDate}, a date of {@code java.time}, which without a zone is as of {@link ArticleSchema#DEFAULT_ZONE},
     *     or a collection of such, whose nulls are left out; {@code null} for none
     * @throws IllegalArgumentException if the value is of another type, or the name holds half of a surrogate pair; an index
     *     refuses a keyword that does
     */
    public Article with(String field, @Nullable Object value) {
        Objects.requireNonNull(field, "field");
        FieldValues.checkWhole("name of a field", field);
        List<Object> values = FieldValues.of("the field " + Quoted.of(field) + " cannot hold", value);
        Map<String, List<Object>> changed = new LinkedHashMap<>(fields);
        if (!fields.containsKey(field)) {
            changed.remove(spelled(field));
        }
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, values);
        }
        Draft draft = draft();
        draft.fields = Collections.unmodifiableMap(changed);
        return new Article(draft);
    }

    /** The id, which is unique in an index. */
    public String id() {
        return id;
    }

    /** The headline; may be empty. */
    public String title() {
        return title;
    }

    /** The text, paragraphs separated by one newline; may be empty. */
    public String body() {
        return body;
    }

    /** Who published it, such as 新华社, or {@code null} where unknown. */
    public @Nullable String source() {
        return source;
    }

    /** When it was published, or {@code null} where nothing trustworthy says so. */
    public @Nullable ArticleDate published() {
        return published;
    }

    /** When it was last changed by its publisher, or {@code null} where unknown. */
    public @Nullable ArticleDate updated() {
        return updated;
    }

    /** Where it was published, or {@code null} where unknown. */
    public @Nullable String url() {
        return url;
    }

    /** The publisher's own keywords, in their order. */
    public List<String> tags() {
        return tags;
    }

    /** A BCP 47 tag such as {@code zh-Hans} or {@code zh-Hant}, or {@code null} where unknown. */
    public @Nullable String language() {
        return language;
    }

    /** The values of the declared fields by their names: {@code String}, {@code Long}, {@code Double}, {@link ArticleDate}. */
    public Map<String, List<Object>> fields() {
        return fields;
    }

    /** The values of a declared field; empty if it has none. */
    public List<Object> values(String field) {
        return fields.getOrDefault(spelled(Objects.requireNonNull(field, "field")), List.of());
    }

    private String spelled(String field) {
        return fields.isEmpty() ? field : ArticleFields.spelled(fields.keySet(), field);
    }

    /** The first value of a declared field, or {@code null} if it has none. */
    public @Nullable Object value(String field) {
        List<Object> values = values(field);
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(id, title, body, source, published, updated, url, tags, language, fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Article[id=" + id + ", title=" + title + ", source=" + source + ", published=" + published + ", url="
                + url + ", tags=" + tags + ", language=" + language + ", fields=" + fields + ", body=" + body + "]";
    }
}
