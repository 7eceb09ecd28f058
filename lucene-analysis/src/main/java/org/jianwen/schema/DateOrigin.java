package org.jianwen.schema;

import java.util.Locale;

/** Where in its input an article's date was found. */
public enum DateOrigin {
    /** A field of a record, or a date that a program passed. {@code date} in JSON Lines is such a field. */
    FIELD,
    /** The front matter of a Markdown or HTML file. */
    FRONT_MATTER,
    /** An element of a feed entry, such as {@code pubDate}. */
    FEED_ELEMENT,
    /** The comment with a number of milliseconds since 1970 at the top of feed-archive text. */
    FEED_COMMENT,
    /** JSON-LD in a page. */
    JSON_LD,
    /** A {@code meta} element of a page. */
    META,
    /** A {@code time} element of a page. */
    TIME_ELEMENT,
    /** The line beside the headline that names source and time. */
    BYLINE,
    /** A byline without a year. The year was inferred from the article or the time of capture. */
    INFERRED_YEAR,
    /** A form such as 3小时前, reckoned from the time of capture. */
    RELATIVE,
    /** The address of the page. */
    URL,
    /** The name of the file. */
    FILE_NAME,
    /** A line on where a text was first printed, or when it was drawn up. */
    CREDIT;

    /** The name as it stands in JSON: lower case, words joined by underscores. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for a person: {@code time element}, {@code JSON-LD}. */
    public String words() {
        return switch (this) {
            case JSON_LD -> "JSON-LD";
            case META -> "meta element";
            case INFERRED_YEAR -> "byline without a year";
            case RELATIVE -> "relative byline";
            case URL -> "address";
            case FILE_NAME -> "name of the file";
            default -> key().replace('_', ' ');
        };
    }
}
