package org.jianwen.query.suggest.vocabulary;

import org.jianwen.query.suggest.typing.Letters;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be suggested. Immutable; may be shared by threads.
 *
 * @param text what it looks like in the articles, as far as that is known
 * @param key its {@link Letters}
 * @param kind what it is
 * @param weight about how many articles have it
 * @param term the term of the index, if it is not known yet what it looks like in the articles
 * @param field the field of which it is a value, if it is a source or a value of a field of one's own
 */
public record Entry(
        String text,
        String key,
        Kind kind,
        int weight,
        @Nullable String term,
        @Nullable String field) implements Comparable<Entry> {

    /** What an entry is, as in {@link org.jianwen.query.suggest.Suggestion.Kind}. */
    public enum Kind {
        WORD,
        SOURCE,
        VALUE,
        TITLE
    }

    /** A word in characters, as the index has it. */
    static Entry word(String term, int weight) {
        return new Entry(term, term, Kind.WORD, weight, term, null);
    }

    /** An entry that is known as it is written. */
    public static Entry whole(String text, Kind kind, int weight) {
        return new Entry(text, Letters.of(text).text(), kind, weight, null, null);
    }

    /** An entry that is a value of a field. */
    static Entry value(String text, String field, int weight) {
        Kind kind = field.equals(ArticleSchema.SOURCE) ? Kind.SOURCE : Kind.VALUE;
        return new Entry(text, Letters.of(text).text(), kind, weight, null, field);
    }

    /** The more frequent first, then the shorter. */
    @Override
    public int compareTo(Entry other) {
        int byWeight = Integer.compare(other.weight, weight);
        int byLength = byWeight != 0 ? byWeight : Integer.compare(key.length(), other.key.length());
        int byKind = byLength != 0 ? byLength : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : text.compareTo(other.text);
    }
}
