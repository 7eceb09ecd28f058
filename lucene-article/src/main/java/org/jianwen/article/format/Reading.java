package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of a text says of one article, before its markup is read, its dates are decided and its source is looked
 * up. Immutable; threads may share it.
 *
 * @param id the identity that a record gives itself, or {@code null}
 * @param title the headline that is stated outside the content, or {@code null}
 * @param url the address that is stated, or {@code null}
 * @param source the publisher as stated for this article, or {@code null}
 * @param author the author as stated, who in archives often is the publisher, or {@code null}
 * @param publication the name of the feed that the article came in, or {@code null}
 * @param language the language as stated, or {@code null}
 * @param tags the keywords as stated, never {@code null}
 * @param dates every statement of a date, best first
 * @param content the article itself: HTML or plain text
 * @param html whether the content is HTML
 * @param notes what was decided or dropped, sentences for a person
 */
public record Reading(
        @Nullable String id,
        @Nullable Said title,
        @Nullable Said url,
        @Nullable Said source,
        @Nullable Said author,
        @Nullable Said publication,
        @Nullable String language,
        List<String> tags,
        List<SaidDate> dates,
        String content,
        boolean html,
        List<String> notes) {

    /** Checks and copies what it is given. */
    public Reading {
        Objects.requireNonNull(content, "content");
        tags = List.copyOf(tags);
        dates = List.copyOf(dates);
        notes = List.copyOf(notes);
    }

    static Reading html(String content) {
        return new Reading(null, null, null, null, null, null, null, List.of(), List.of(), content, true, List.of());
    }

    static Reading text(String content) {
        return html(content).withContent(content, false);
    }

    Reading withId(@Nullable String value) {
        return new Reading(value, title, url, source, author, publication, language, tags, dates, content, html, notes);
    }

    Reading withTitle(@Nullable Said value) {
        return new Reading(id, value, url, source, author, publication, language, tags, dates, content, html, notes);
    }

    Reading withUrl(@Nullable Said value) {
        return new Reading(id, title, value, source, author, publication, language, tags, dates, content, html, notes);
    }

    Reading withSource(@Nullable Said value) {
        return new Reading(id, title, url, value, author, publication, language, tags, dates, content, html, notes);
    }

    Reading withAuthor(@Nullable Said value) {
        return new Reading(id, title, url, source, value, publication, language, tags, dates, content, html, notes);
    }

    Reading withPublication(@Nullable Said value) {
        return new Reading(id, title, url, source, author, value, language, tags, dates, content, html, notes);
    }

    Reading withLanguage(@Nullable String value) {
        return new Reading(id, title, url, source, author, publication, value, tags, dates, content, html, notes);
    }

    Reading withTags(List<String> value) {
        return new Reading(id, title, url, source, author, publication, language, value, dates, content, html, notes);
    }

    Reading withDates(List<SaidDate> value) {
        return new Reading(id, title, url, source, author, publication, language, tags, value, content, html, notes);
    }

    Reading withContent(String value, boolean isHtml) {
        return new Reading(id, title, url, source, author, publication, language, tags, dates, value, isHtml, notes);
    }

    Reading withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Reading(id, title, url, source, author, publication, language, tags, dates, content, html, more);
    }
}
