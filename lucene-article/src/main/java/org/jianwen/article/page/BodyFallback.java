package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/** Fallbacks when too little was extracted, so that no page with text comes back empty. */
final class BodyFallback {
    private BodyFallback() {}

    /** The lines kept, or more of the page when there are none. */
    static boolean[] orFallback(PageLayout layout, boolean[] kept, List<String> notes) {
        List<Line> lines = layout.lines();
        if (chars(lines, kept) > 0) {
            return kept;
        }
        notes.add("body: no box of the page stands out as the article; kept all its text less its links");
        for (Predicate<Line> fallback : List.<Predicate<Line>>of(
                line -> line.kinds() == 0 && line.role() == Role.TEXT && !line.mostlyLinks(),
                line -> !line.is(Kind.HIDDEN) && !line.mostlyLinks(),
                line -> !line.is(Kind.HIDDEN),
                line -> true)) {
            boolean[] more = where(lines, fallback);
            if (chars(lines, more) > 0) {
                return more;
            }
        }
        return kept;
    }

    /** The texts of the lines kept, one a line; without any, {@code otherwise}. */
    static String joined(@Nullable String[] texts, String otherwise) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines.isEmpty() ? otherwise : String.join("\n", lines);
    }

    private static boolean[] where(List<Line> lines, Predicate<Line> wanted) {
        boolean[] where = new boolean[lines.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = wanted.test(lines.get(i));
        }
        return where;
    }

    private static int chars(List<Line> lines, boolean[] kept) {
        int chars = 0;
        for (int i = 0; i < kept.length; i++) {
            chars += kept[i] ? lines.get(i).chars() : 0;
        }
        return chars;
    }
}
