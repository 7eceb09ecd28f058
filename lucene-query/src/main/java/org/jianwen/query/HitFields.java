package org.jianwen.query;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianwen.schema.ArticleFields;

/**
 * Which fields the articles of hits have besides their ids. Immutable; may be shared by threads.
 *
 * @param but whether it is all fields but these
 * @param names names of fields as they were given
 */
public record HitFields(boolean but, List<String> names) {

    /** All fields. */
    public static final HitFields ALL = new HitFields(true, List.of());

    /** Copies the names. */
    public HitFields {
        names.forEach(name -> Objects.requireNonNull(name, "the name of a field is null"));
        names = List.copyOf(names);
    }

    /** Only these fields. */
    public static HitFields only(List<String> names) {
        return new HitFields(false, names);
    }

    /** All fields but these. */
    public static HitFields allBut(List<String> names) {
        return new HitFields(true, names);
    }

    /** Whether no field is left out. */
    public boolean isAll() {
        return but && names.isEmpty();
    }

    /**
     * Selects the fields that hits have, by name.
     *
     * @throws IllegalArgumentException if there is no field of one of the names
     */
    public Predicate<String> among(ArticleFields fields) {
        Set<String> named = names.stream().map(name -> fields.get(name).name()).collect(Collectors.toUnmodifiableSet());
        return field -> named.contains(field) != but;
    }
}
