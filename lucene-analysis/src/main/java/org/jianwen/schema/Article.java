package org.jianwen.schema;

import java.util.List;
import java.util.Objects;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * One article: what a reader sees, and where and when it was published as far as that is known.
 *
 * <p>Unknown stays unknown: every {@code null} here means that nothing in the input said it. Articles are immutable and
 * may be shared by threads.
 *
 * @param id names the article in an index; adding another article of the same id replaces this one; not blank
 * @param title the headline as a reader sees it, without markup; may be empty
 * @param body the text as a reader sees it, without markup, paragraphs separated by one newline; may be empty
 * @param source who published it, such as 新华社, or {@code null} where unknown
 * @param published when it was published, or {@code null} where nothing trustworthy says so
 * @param updated when it was last changed by its publisher, or {@code null} where unknown
 * @param url where it was published, or {@code null} where unknown
 * @param tags the publisher's own keywords in their order, never {@code null}
 * @param language a BCP 47 tag such as {@code zh-Hans} or {@code zh-Hant}, or {@code null} where unknown
 */
public record Article(
        String id,
        String title,
        String body,
        @Nullable String source,
        @Nullable ArticleDate published,
        @Nullable ArticleDate updated,
        @Nullable String url,
        List<String> tags,
        @Nullable String language) {

    /**
     * Checks and copies what it is given.
     *
     * @throws IllegalArgumentException if the id is blank; or if the id, source, url, language or a tag holds half of a
     *     surrogate pair, which an index cannot keep: two of them would become one
     */
    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(tags, "tags");
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "an article needs an id that is not blank: it is what a later version replaces");
        }
        tags = List.copyOf(tags);
        checkWhole("id", id);
        checkWhole("source", source);
        checkWhole("url", url);
        checkWhole("language", language);
        tags.forEach(tag -> checkWhole("tag", tag));
    }

    /** Refuses a name with half of a surrogate pair. */
    static void checkWhole(String what, @Nullable String name) {
        if (name != null && name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException("the " + what + " " + Quoted.of(name)
                    + " holds half of a character, a surrogate without its other half: pass whole characters");
        }
    }

    /**
     * Creates an article with only id, title and body.
     *
     * @param id names the article; not blank
     * @param title the headline; may be empty
     * @param body the text, paragraphs separated by newlines; may be empty
     * @return the article
     */
    public static Article of(String id, String title, String body) {
        return new Article(id, title, body, null, null, null, null, List.of(), null);
    }

    /** This article under another id. */
    public Article withId(String value) {
        return new Article(value, title, body, source, published, updated, url, tags, language);
    }

    /** This article with that source, or with none. */
    public Article withSource(@Nullable String value) {
        return new Article(id, title, body, value, published, updated, url, tags, language);
    }

    /** This article with that date of publication, or with none. */
    public Article withPublished(@Nullable ArticleDate value) {
        return new Article(id, title, body, source, value, updated, url, tags, language);
    }

    /** This article with that date of its last change, or with none. */
    public Article withUpdated(@Nullable ArticleDate value) {
        return new Article(id, title, body, source, published, value, url, tags, language);
    }

    /** This article with that address, or with none. */
    public Article withUrl(@Nullable String value) {
        return new Article(id, title, body, source, published, updated, value, tags, language);
    }

    /** This article with those keywords. */
    public Article withTags(List<String> value) {
        return new Article(id, title, body, source, published, updated, url, value, language);
    }

    /** This article in that language, a BCP 47 tag, or in none that is known. */
    public Article withLanguage(@Nullable String value) {
        return new Article(id, title, body, source, published, updated, url, tags, value);
    }
}
