package org.jianwen.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.format.Reading;
import org.jianwen.article.page.PageContent;
import org.jspecify.annotations.Nullable;

/** Decides the title: as stated, without a category before or a site after it where the page itself shows it without. */
final class Headline {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** {@code [World] }, {@code 【国际】}: a category before a title. */
    private static final Pattern CATEGORY = Pattern.compile("\\s*[\\[【(（][^\\]】)）]{1,20}[]】)）]\\s*");

    /** {@code  - 网站名}, {@code _频道}: a site after a title. */
    private static final Pattern SITE = Pattern.compile("\\s*[-_|｜—–·]+\\s*\\S.{0,40}");

    private Headline() {}

    /** The title, empty where there is none; why goes into the notes. */
    static String of(Reading reading, @Nullable PageContent page, List<String> notes) {
        String own = page == null ? "" : page.title().strip();
        if (reading.title() == null) {
            notes.add(own.isEmpty() ? "title: none found" : "title: from the page");
            return own;
        }
        String stated = SPACE.matcher(reading.title().value()).replaceAll(" ");
        notes.add("title: from the " + reading.title().where());
        if (own.isEmpty() || own.equals(stated)) {
            return stated;
        }
        boolean prefixed = stated.endsWith(own)
                && CATEGORY.matcher(stated.substring(0, stated.length() - own.length()))
                        .matches();
        boolean suffixed = stated.startsWith(own)
                && SITE.matcher(stated.substring(own.length())).matches();
        if (prefixed || suffixed) {
            notes.add(
                    "title: 「" + stated.replace(own, "").strip() + "」 left out, as the headline of the page has none");
            return own;
        }
        return stated;
    }
}
