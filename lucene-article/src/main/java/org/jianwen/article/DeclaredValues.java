package org.jianwen.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.Quoted;
import org.jianwen.article.date.DateContext;
import org.jianwen.article.date.DateFinder;
import org.jianwen.article.date.DateReading;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.FieldValue;
import org.jianwen.article.statement.Origin;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** Gives an article the values of declared fields: of each, what its best origin says and it can hold. Threads may share it. */
final class DeclaredValues {

    private static final List<Origin> ORDER = List.of(Origin.FIELD, Origin.FRONT_MATTER, Origin.META);

    /** A field of one's own may well lie in the future, as what something is valid until. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final DeclaredFields declared;
    private final TextLimits limits;
    private final DateContext dates;

    DeclaredValues(ReadSettings settings) {
        this.declared = settings.declared();
        this.limits = settings.limits().text();
        this.dates = DateContext.of(settings.zone()).withNow(LATEST);
    }

    /** That article with the values, and a note for each that was left out. */
    Article addTo(Article article, List<FieldValue> all, List<String> notes) {
        Article whole = article;
        for (Map.Entry<String, List<FieldValue>> field : byField(all).entrySet()) {
            whole = whole.with(field.getKey(), held(declared.get(field.getKey()), best(field.getValue()), notes));
        }
        return whole;
    }

    private static Map<String, List<FieldValue>> byField(List<FieldValue> all) {
        Map<String, List<FieldValue>> fields = new LinkedHashMap<>();
        all.forEach(value ->
                fields.computeIfAbsent(value.field(), any -> new ArrayList<>()).add(value));
        return fields;
    }

    private static List<FieldValue> best(List<FieldValue> values) {
        return ORDER.stream()
                .map(origin -> values.stream()
                        .filter(value -> value.origin() == origin)
                        .toList())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(values);
    }

    private List<Object> held(ArticleField field, List<FieldValue> said, List<String> notes) {
        int max = field.kind() == FieldKind.KEYWORD ? limits.maxTags() : 1;
        if (said.size() > max) {
            notes.add(field.name() + ": " + (said.size() - max) + " of " + said.size() + " values dropped");
        }
        List<Object> held = new ArrayList<>();
        for (FieldValue value : said.subList(0, Math.min(max, said.size()))) {
            Object one = held(field, value.value(), notes);
            if (one != null) {
                held.add(one);
            }
        }
        return held;
    }

    private @Nullable Object held(ArticleField field, Object value, List<String> notes) {
        boolean text = field.kind() == FieldKind.TEXT || field.kind() == FieldKind.STORED;
        int max = text ? limits.maxBodyCharacters() : limits.maxFieldCharacters();
        if (value instanceof String said && said.length() > max && field.kind() != FieldKind.TEXT) {
            notes.add(field.name() + ": " + said.length() + " characters, too long to be used");
            return null;
        }
        try {
            return switch (field.kind()) {
                case TEXT -> ArticleAssembly.cut(field.name(), value.toString(), max, notes);
                case KEYWORD -> ArticleAssembly.whole(value.toString().strip());
                case DATE -> date(field, value.toString().strip());
                default -> field.held(value);
            };
        } catch (IllegalArgumentException e) {
            notes.add(field.name() + ": left out " + Quoted.of(value.toString()) + ", wanted "
                    + field.kind().wanted());
            return null;
        }
    }

    /** A date as programs write it, else as people do. */
    private ArticleDate date(ArticleField field, String said) {
        DateReading reading = DateFinder.read(said, dates);
        return reading == null
                ? (ArticleDate) field.held(said)
                : ArticleDate.of(reading.local(), reading.precision(), dates.zone());
    }
}
