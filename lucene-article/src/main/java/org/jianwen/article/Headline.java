package org.jianwen.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;

/** Decides the title: as stated, without a category before or a site after it where the page itself shows it without. */
final class Headline {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** {@code [World] }, {@code 【国际】}: a category before a title. */
    private static final Pattern CATEGORY = Pattern.compile("\\s*[\\[【(（][^\\]】)）]{1,20}[]】)）]\\s*");

    /** {@code  - 网站名}, {@code _频道}: a site after a title. */
    private static final Pattern SITE = Pattern.compile("\\s*[-_|｜—–·]+\\s*\\S.{0,40}");

    private Headline() {}

    /** The title, empty where there is none; why goes into the notes. */
    static String of(Statements said, List<String> notes) {
        Statement title = Trust.first(Field.TITLE, said.list());
        if (title == null) {
            notes.add("title: none found");
            return "";
        }
        notes.add("title: from the " + title.origin().words());
        String stated = SPACE.matcher(title.text()).replaceAll(" ");
        String own = said.first(Field.TITLE, Origin.PAGE);
        if (own == null || own.equals(stated)) {
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
