package org.jianwen.query.suggest;

import org.jianwen.query.suggest.typing.Letters;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be suggested. Not to be changed; may be shared by threads.
 *
 * @param text what it looks like in the articles, as far as that is known
 * @param key its {@link Letters}
 * @param starts where in the key something begins that people may type first: 0, and the later words of a title
 * @param kind what it is
 * @param weight about how many articles have it
 * @param term the term of the index, if it is not known yet what it looks like in the articles
 * @param field the field of which it is a value, if it is a source or a value of a field of one's own
 */
record Entry(
        String text,
        String key,
        int[] starts,
        Suggestion.Kind kind,
        int weight,
        @Nullable String term,
        @Nullable String field)
        implements Comparable<Entry> {

    static final int[] AT_ITS_START = {0};

    /** An entry that people type from its beginning. */
    static Entry whole(String text, Suggestion.Kind kind, int weight, @Nullable String term) {
        return new Entry(text, Letters.of(text).text(), AT_ITS_START, kind, weight, term, null);
    }

    /** An entry that is a value of a field. */
    static Entry value(String text, String field, int weight) {
        Suggestion.Kind kind = field.equals(ArticleSchema.SOURCE) ? Suggestion.Kind.SOURCE : Suggestion.Kind.VALUE;
        return new Entry(text, Letters.of(text).text(), AT_ITS_START, kind, weight, null, field);
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
