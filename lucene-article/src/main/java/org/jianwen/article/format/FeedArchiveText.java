package org.jianwen.article.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * The text in which feed archives keep one entry: a comment with milliseconds since 1970, a Markdown link with title and
 * address, a rule, then the HTML of the entry.
 *
 * <pre>{@code
 * <!--1663164782000-->
 * [标题](https://news.example/1)
 * ------
 *
 * <div>...</div>
 * }</pre>
 */
final class FeedArchiveText {

    private static final Pattern HEAD = Pattern.compile("\\A\\s*<!--\\s*(\\d{9,14})\\s*-->[ \\t]*\\R\\s*"
            + "\\[([^\\n]{0,2000}?)]\\(([^\\s)][^\\n]{0,4000})\\)[ \\t]*\\R"
            + "[ \\t]*-{3,}[ \\t]*(?:\\R|\\z)");

    private FeedArchiveText() {}

    /** What a text says that is of this shape from that index on, or {@code null} where it has another. */
    static @Nullable Statements read(String text, int from) {
        int comment = text.indexOf('<', from);
        Matcher head = HEAD.matcher(text).region(from, text.length());
        if (comment < 0 || !text.startsWith("<!--", comment) || !head.lookingAt()) {
            return null;
        }
        String title = head.group(2).replace("\\[", "[").replace("\\]", "]");
        return Statements.builder()
                .say(Field.TITLE, title, Origin.LINK_LINE)
                .say(Field.URL, head.group(3), Origin.LINK_LINE)
                .say(Field.PUBLISHED, head.group(1), Origin.FEED_COMMENT)
                .html(text.substring(head.end()))
                .build();
    }
}
