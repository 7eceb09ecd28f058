package org.jianwen.query.parse.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a query is looked for: in text, in a field of whole values, or in the calendar.
 *
 * @param text the text, or {@code null} for any text, or if this is not about text
 * @param keyword the field of whole values, or {@code null} if this is not about one
 * @param dates whether this is the calendar
 */
record Scope(@Nullable TextField text, @Nullable KeywordField keyword, boolean dates) {

    /** Anywhere in the text. */
    static final Scope ANYWHERE = new Scope(null, null, false);

    /** What a field of this name means, in either script, in letters of either case; {@code null} if there is none. */
    static @Nullable Scope named(String name) {
        String narrow = name.codePoints()
                .map(WordCharacters::half)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return switch (narrow.toLowerCase(Locale.ROOT)) {
            case "title", "标题", "標題" -> new Scope(TextField.TITLE, null, false);
            case "body", "正文" -> new Scope(TextField.BODY, null, false);
            case "source", "来源", "來源" -> new Scope(null, KeywordField.SOURCE, false);
            case "url", "网址", "網址" -> new Scope(null, KeywordField.URL, false);
            case "tag", "标签", "標籤", "標簽" -> new Scope(null, KeywordField.TAG, false);
            case "id" -> new Scope(null, KeywordField.ID, false);
            case "date", "日期" -> new Scope(null, null, true);
            default -> null;
        };
    }

    /** Whether what is looked for is a whole value rather than words. */
    boolean isOfValues() {
        return keyword != null || dates;
    }
}
