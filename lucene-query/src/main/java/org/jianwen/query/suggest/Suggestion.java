package org.jianwen.query.suggest;

/**
 * Something that stands in the articles, offered to a person who is typing.
 *
 * @param text what to show
 * @param kind what it is
 * @param articles how many articles have it, one or more
 * @param query what finds them: the text, quoted where that is needed
 */
public record Suggestion(String text, Kind kind, long articles, String query) {

    /** What a suggestion is. */
    public enum Kind {
        /** A frequent word, or a name that stands in titles. */
        WORD,
        /** The source of articles. */
        SOURCE,
        /** A value of a field of one's own that is declared to be suggested from. */
        VALUE,
        /** The title of an article. */
        TITLE
    }
}
