package org.jianwen.article.statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a program declares, and by which names the input speaks of them. A name that is declared goes before
 * whatever else the name would mean. Immutable; threads may share it.
 */
public final class DeclaredFields {

    /** No fields. */
    public static final DeclaredFields NONE = new DeclaredFields(ArticleFields.NONE, Map.of());

    /** No name that is longer can be one of a field, and folding it would only take time. */
    private static final int LONGEST = 200;

    private final ArticleFields fields;
    private final Map<String, ArticleField> named;

    private DeclaredFields(ArticleFields fields, Map<String, ArticleField> named) {
        this.fields = fields;
        this.named = named;
    }

    /** Those fields, known by their names. */
    public static DeclaredFields of(ArticleFields fields) {
        return new DeclaredFields(Objects.requireNonNull(fields, "fields"), Map.of());
    }

    /**
     * These fields, one of them known by another name too, case apart.
     *
     * @throws IllegalArgumentException if no such field is declared
     */
    public DeclaredFields named(String name, String field) {
        ArticleField declared = fields.get(field);
        if (!fields.own().contains(declared)) {
            throw new IllegalArgumentException(
                    "the field " + declared.name() + " comes with every article: name one that " + "is declared");
        }
        Map<String, ArticleField> more = new LinkedHashMap<>(named);
        more.put(key(name), declared);
        return new DeclaredFields(fields, more);
    }

    /** The field that a member of JSON or a key of front matter speaks of, or {@code null}. */
    public @Nullable ArticleField inRecord(String name) {
        ArticleField other = inPage(name);
        if (other != null || fields.own().isEmpty() || name.length() > LONGEST) {
            return other;
        }
        ArticleField field = fields.find(name.strip());
        return field != null && fields.own().contains(field) ? field : null;
    }

    /** The field that a {@code meta} element of that name speaks of; only where somebody said so, or {@code null}. */
    public @Nullable ArticleField inPage(String name) {
        return named.isEmpty() || name.length() > LONGEST ? null : named.get(key(name));
    }

    /** The field of that name, which is declared. */
    public ArticleField get(String field) {
        return fields.get(field);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** All of it, for telling whether files are to be read again; empty for none. */
    @Override
    public String toString() {
        return fields.own().isEmpty() ? "" : fields + " " + named + " ";
    }
}
