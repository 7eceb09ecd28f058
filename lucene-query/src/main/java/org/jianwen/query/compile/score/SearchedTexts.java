package org.jianwen.query.compile.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** The fields of words that are searched where a query names none, and how much a match in each counts. Immutable. */
public final class SearchedTexts {

    private final List<String> all;
    private final Map<String, Float> boosts;

    private SearchedTexts(List<String> all, Map<String, Float> boosts) {
        this.all = all;
        this.boosts = boosts;
    }

    /** Title and body, then the texts that are declared; boosts of a ranking take the place of the declared ones. */
    public static SearchedTexts of(ArticleFields fields, Map<String, Float> ranked) {
        List<String> all = new ArrayList<>(List.of(ArticleSchema.TITLE, ArticleSchema.BODY));
        Map<String, Float> boosts = new HashMap<>();
        for (ArticleField field : fields.own()) {
            if (field.kind() == FieldKind.TEXT) {
                all.add(field.name());
                boosts.put(field.name(), field.boost());
            }
        }
        ranked.forEach((name, boost) -> boosts.put(fields.get(name).name(), boost));
        return new SearchedTexts(List.copyOf(all), boosts);
    }

    /** The fields of words that a leaf looks in: the one it names, or all. */
    public List<String> in(@Nullable TextField field) {
        return field == null ? all : List.of(field.name());
    }

    /** How much a match in a field of words counts. */
    float boost(String words) {
        return boosts.getOrDefault(words, 1f);
    }

    /** The greatest boost, 1 at least. */
    float most() {
        return (float) boosts.values().stream().mapToDouble(Float::doubleValue).reduce(1, Math::max);
    }
}
