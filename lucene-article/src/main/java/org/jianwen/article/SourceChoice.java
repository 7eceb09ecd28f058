package org.jianwen.article;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Decides who published an article: whom the best origin names, by the one name that the table has. Unknown stays unknown.
 */
final class SourceChoice {

    private static final int OPENING = 60;

    private final SourceNames names;

    SourceChoice(SourceNames names) {
        this.names = names;
    }

    /** The name of the publisher, or {@code null}; why goes into the notes. */
    @Nullable String of(List<Statement> said, String body, List<String> notes) {
        List<Statement> naming = new ArrayList<>(said);
        naming.removeIf(one -> one.field() != Field.SOURCE || NamedSource.name(one.text()) == null);
        Statement stated = Trust.first(Field.SOURCE, naming);
        String opening = NamedSource.agency(body.substring(0, Math.min(OPENING, body.length())));
        String agency = opening == null ? null : names.named(opening);
        if (stated == null || agency != null && stated.origin() == Origin.SITE_NAME) {
            notes.add(agency == null ? "source: none found" : "source: from the words that open the text");
            return agency;
        }
        String source = names.named(stated.text());
        boolean supports = agency != null && agency.startsWith(source);
        notes.add("source: from the " + stated.origin().words() + (supports ? ", and the text opens with it" : ""));
        return source;
    }
}
