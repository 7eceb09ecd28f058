package org.jianwen.article.page.outline;

/**
 * Text that may hold the date of an article, and where in the page it stood.
 *
 * <p>A clue is not a date yet: the text is as the page has it, with white space normalised.
 *
 * @param place where it stood
 * @param updated whether the page says that this is when the article was changed, not when it was published
 * @param text the words, at most 200 characters, such as {@code 2022-09-16 08:05 来源：新华社}
 */
public record PageClue(Place place, boolean updated, String text) {
    private static final int LONGEST = 200;

    /** A clue, cut to the longest that there may be. */
    public static PageClue of(Place place, boolean updated, String text) {
        return new PageClue(place, updated, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** Where a clue stood, the most trusted place first. */
    public enum Place {
        /** A date in JSON-LD that describes the article. */
        JSON_LD,
        /** A {@code <meta>} element or a microdata property. */
        META,
        /** A {@code <time>} element near the title: its {@code datetime}, then its visible text. */
        TIME_ELEMENT,
        /** A short line near the title, or right after the text, such as {@code 发布时间：2022-09-16}. */
        BYLINE,
        /** The line at the end that says where the text was first printed: {@code （原载《晨风日报》2021年3月5日）}. */
        CREDIT
    }
}
