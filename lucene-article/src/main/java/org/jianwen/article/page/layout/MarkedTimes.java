package org.jianwen.article.page.layout;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.article.page.layout.PageLayout.Time;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Recognises the elements by which a page marks dates. Stateless; threads may share it. */
final class MarkedTimes {
    /** All of a title attribute that tells when. */
    private static final Pattern DAY =
            Pattern.compile("(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[ T]\\d{1,2}:.{2,20})?");

    /** The classes of hAtom: {@code <abbr class="published" title="2011-07-09">}, {@code <span class="updated">}. */
    private static final PrefilteredPattern CLASSES =
            PrefilteredPattern.of("pum", "(?<!\\S)(?:published|updated|modified)(?!\\S)");

    private MarkedTimes() {}

    /** Whether one of the names of a class says that an element marks a date. */
    static boolean isNamed(String names) {
        return names.contains("ed") && CLASSES.isIn(names);
    }

    /** Whether an element marks a date, by its name or another attribute than its class. */
    static boolean marks(Element element, String tag) {
        if (tag.equals("time") || element.attributesSize() == 0) {
            return tag.equals("time");
        }
        Attributes attributes = element.attributes();
        return attributes.get("itemprop").startsWith("date") || !tag.equals("abbr") && titled(attributes.get("title"));
    }

    /** {@code <span title="2016-02-22 19:30">3 天前</span>}. */
    private static boolean titled(String title) {
        return (title.startsWith("19") || title.startsWith("20"))
                && DAY.matcher(title).matches();
    }

    /** The date that an element marks, behind so many lines and in that box. */
    static Time of(Element element, int at, int box) {
        String names = (element.attr("itemprop") + " " + element.className()).toLowerCase(Locale.ROOT);
        String title = element.attr("title");
        boolean titled = element.nameIs("abbr") || titled(title);
        String value = element.hasAttr("datetime")
                ? element.attr("datetime")
                : element.hasAttr("content") || !titled ? element.attr("content") : title;
        boolean updated = names.contains("modif") || names.contains("updated");
        return new Time(at, box, value.strip(), element.text(), updated);
    }
}
