package org.jianwen.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Decides who published an article: whom the best origin names, by the one name that the table has. Unknown stays unknown.
 */
final class SourceChoice {

    private static final ResourceTable WORDS =
            ResourceTable.of(SourceChoice.class::getResourceAsStream, "dateline-words.tsv", 2);

    /** {@code 新华社北京9月3日电}, {@code 本报讯}: how agencies and papers open a text. */
    private static final Pattern DATELINE = Pattern.compile("[(\\[]?\\s*(?:(\\p{IsHan}{1,8}?" + WORDS.anyOf("agency")
            + ")[\\p{IsHan},]{0,12}?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日" + WORDS.anyOf("wire") + "|本报.{0,4}讯)");

    private static final int OPENING = 60;

    private final SourceNames names;

    SourceChoice(SourceNames names) {
        this.names = names;
    }

    /** The name of the publisher, or {@code null}; why goes into the notes. */
    @Nullable String of(List<Statement> said, String body, List<String> notes) {
        Statement stated = Trust.first(Field.SOURCE, said);
        Matcher dateline = DATELINE.matcher(TextFolding.of(body.substring(0, Math.min(OPENING, body.length()))));
        boolean opens = dateline.lookingAt();
        String agency = opens && dateline.group(1) != null
                ? names.named(body.substring(dateline.start(1), dateline.end(1)))
                : null;
        if (stated == null || agency != null && stated.origin() == Origin.SITE_NAME) {
            notes.add(agency == null ? "source: none found" : "source: from the words that open the text");
            return agency;
        }
        String source = names.named(stated.text());
        notes.add("source: from the " + stated.origin().words());
        if (opens) {
            boolean supports = agency != null && agency.startsWith(source);
            notes.add("source: the text opens with 「" + body.substring(0, dateline.end()) + "」"
                    + (supports ? ", which bears it out" : ""));
        }
        return source;
    }
}
