package org.jianwen.article;

import static org.jianwen.article.statement.Origin.ADDRESS;
import static org.jianwen.article.statement.Origin.AUTHOR;
import static org.jianwen.article.statement.Origin.BYLINE;
import static org.jianwen.article.statement.Origin.CANONICAL;
import static org.jianwen.article.statement.Origin.FEED_ENTRY;
import static org.jianwen.article.statement.Origin.FEED_NAME;
import static org.jianwen.article.statement.Origin.FIELD;
import static org.jianwen.article.statement.Origin.FRONT_MATTER;
import static org.jianwen.article.statement.Origin.HEADING;
import static org.jianwen.article.statement.Origin.HEAD_LINE;
import static org.jianwen.article.statement.Origin.HOST;
import static org.jianwen.article.statement.Origin.JSON_LD;
import static org.jianwen.article.statement.Origin.LINK_LINE;
import static org.jianwen.article.statement.Origin.META;
import static org.jianwen.article.statement.Origin.PAGE;
import static org.jianwen.article.statement.Origin.SAVED_FROM;
import static org.jianwen.article.statement.Origin.SITE_NAME;
import static org.jianwen.article.statement.Origin.TAIL_LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Ranks the origins of what is said about each field but the dates, which have a part of their own. */
final class Trust {

    /** Best first. What is stated of this very article goes before what is known of its site. */
    private static final Map<Field, List<Origin>> ORDER = Map.of(
            Field.ID, List.of(FIELD),
            Field.TITLE, List.of(FIELD, FRONT_MATTER, FEED_ENTRY, LINK_LINE, HEAD_LINE, HEADING, PAGE),
            Field.URL, List.of(FIELD, FRONT_MATTER, FEED_ENTRY, LINK_LINE, HEAD_LINE, CANONICAL, SAVED_FROM, ADDRESS),
            Field.SOURCE,
                    List.of(
                            FIELD,
                            FRONT_MATTER,
                            FEED_ENTRY,
                            HEAD_LINE,
                            BYLINE,
                            JSON_LD,
                            META,
                            TAIL_LINE,
                            HOST,
                            AUTHOR,
                            SITE_NAME,
                            FEED_NAME),
            Field.TAG, List.of(FIELD, FRONT_MATTER, FEED_ENTRY, TAIL_LINE, PAGE),
            Field.LANGUAGE, List.of(FIELD, FRONT_MATTER, FEED_NAME, PAGE));

    private Trust() {}

    /** The statements about a field that stand at its best origin, in their order. */
    static List<Statement> best(Field field, List<Statement> all) {
        List<Origin> order = Objects.requireNonNull(ORDER.get(field));
        List<Statement> best = new ArrayList<>();
        int rank = order.size();
        for (Statement statement : all) {
            int own = statement.field() == field ? order.indexOf(statement.origin()) : -1;
            if (own >= 0 && own < rank) {
                rank = own;
                best.clear();
            }
            if (own >= 0 && own == rank) {
                best.add(statement);
            }
        }
        return best;
    }

    /** The first of them, or {@code null} where nothing is said. */
    static @Nullable Statement first(Field field, List<Statement> all) {
        List<Statement> best = best(field, all);
        return best.isEmpty() ? null : best.get(0);
    }
}
