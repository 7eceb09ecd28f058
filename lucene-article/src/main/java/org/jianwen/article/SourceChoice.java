package org.jianwen.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.format.Reading;
import org.jianwen.article.format.Said;
import org.jianwen.article.page.PageContent;
import org.jspecify.annotations.Nullable;

/**
 * Decides who published an article. In this order: what is stated of this very article (a field, a byline), the host of its
 * address by the table of names, its author, who in front matter often is the publisher, the name of its site, the name of
 * its feed. Unknown stays unknown.
 */
final class SourceChoice {

    private static final ResourceTable WORDS =
            ResourceTable.of(SourceChoice.class::getResourceAsStream, "dateline-words.tsv", 2);

    /** {@code 新华社北京9月3日电}, {@code 本报讯}: how agencies and papers open a text. */
    private static final Pattern DATELINE = Pattern.compile("[（(【\\[]?\\s*(?:(\\p{IsHan}{1,8}?" + WORDS.anyOf("agency")
            + ")[\\p{IsHan}、]{0,12}?\\d{1,2}月\\d{1,2}日" + WORDS.anyOf("wire") + "|本报.{0,4}讯|本報.{0,4}訊)");

    private final SourceNames names;

    SourceChoice(SourceNames names) {
        this.names = names;
    }

    /** The name of the publisher, or {@code null}; why goes into the notes. */
    @Nullable String of(Reading reading, @Nullable PageContent page, @Nullable String url, String body, List<String> notes) {
        List<Said> candidates = new ArrayList<>();
        add(candidates, reading.source());
        add(candidates, page == null ? null : page.source(), "byline of the page");
        add(candidates, names.at(url), "host of the address, by the table of source names");
        add(candidates, reading.author());
        add(candidates, page == null ? null : page.siteName(), "site name of the page");
        add(candidates, reading.publication());
        if (candidates.isEmpty()) {
            notes.add("source: none found");
            return null;
        }
        String source = names.named(candidates.get(0).value());
        notes.add("source: from the " + candidates.get(0).where());
        Matcher dateline = DATELINE.matcher(body);
        if (dateline.lookingAt()) {
            boolean supports =
                    dateline.group(1) != null && names.named(dateline.group(1)).startsWith(source);
            notes.add("source: the text opens with 「" + dateline.group() + "」"
                    + (supports ? ", which bears it out" : ""));
        }
        return source;
    }

    private static void add(List<Said> candidates, @Nullable Said said) {
        if (said != null) {
            candidates.add(said);
        }
    }

    private static void add(List<Said> candidates, @Nullable String value, String where) {
        if (value != null && !value.isBlank()) {
            candidates.add(new Said(value, where));
        }
    }
}
