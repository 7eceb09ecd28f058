package org.jianwen.article.statement;

import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/** Where in the input a statement stands. */
public enum Origin {
    /** A field of a record, or a named line at the head of a text: {@code 来源：新华社}. */
    FIELD("field", DateOrigin.FIELD),
    /** The front matter of a Markdown or HTML file. */
    FRONT_MATTER("front matter", DateOrigin.FRONT_MATTER),
    /** An element of a feed entry. */
    FEED_ENTRY("feed entry", DateOrigin.FEED_ELEMENT),
    /** The comment with a number at the top of feed-archive text. */
    FEED_COMMENT("comment of the feed archive", DateOrigin.FEED_COMMENT),
    /** The Markdown link under that comment. */
    LINK_LINE("link line", null),
    /** A line above plain text. */
    HEAD_LINE("line above the text", DateOrigin.BYLINE),
    /** A line under plain text. */
    TAIL_LINE("line under the text", DateOrigin.BYLINE),
    /** The first heading of Markdown. */
    HEADING("first heading", null),
    /** JSON-LD in a page. */
    JSON_LD("JSON-LD", DateOrigin.JSON_LD),
    /** A {@code meta} element of a page, or a variable of its scripts. */
    META("meta element", DateOrigin.META),
    /** A {@code time} element near the headline of a page. */
    TIME_ELEMENT("time element", DateOrigin.TIME_ELEMENT),
    /** The line beside the headline that names source and time. */
    BYLINE("byline", DateOrigin.BYLINE),
    /** The line that says where a text was first printed, or when a document was drawn up. */
    CREDIT("credit", DateOrigin.CREDIT),
    /** The words that open a text: {@code 新华社北京2023年6月18日电}. */
    DATELINE("dateline", DateOrigin.BYLINE),
    /** The page itself: its headline, its key words. */
    PAGE("page", null),
    /** The address that a page gives for itself. */
    CANONICAL("canonical address of the page", null),
    /** The comment in which a browser says where it saved a page from. */
    SAVED_FROM("comment of the browser that saved the page", null),
    /** The address that the input was read from. */
    ADDRESS("address", DateOrigin.URL),
    /** The name of the file. */
    FILE_NAME("name of the file", DateOrigin.FILE_NAME),
    /** The host of the address, by the table of source names. */
    HOST("host of the address, by the table of source names", null),
    /** The author, who in archives often is the publisher. */
    AUTHOR("author", null),
    /** The name that a page gives its site. */
    SITE_NAME("site name of the page", null),
    /** The name of the feed that an article came in. */
    FEED_NAME("title of the feed", null);

    private final String words;
    private final @Nullable DateOrigin date;

    Origin(String words, @Nullable DateOrigin date) {
        this.words = words;
        this.date = date;
    }

    /** The name for a person: {@code front matter}. */
    public String words() {
        return words;
    }

    /** How the origin of a date that stands here is recorded; a place that says nothing of dates counts as a byline. */
    public DateOrigin date() {
        return date == null ? DateOrigin.BYLINE : date;
    }
}
