package org.jianwen.query.lucene;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * A query in Lucene's own syntax, or a Lucene query object. It is over the fields of the schema. Immutable; may be
 * shared by threads.
 */
public final class LuceneQuery {

    /** The longest text, in UTF-16 code units. */
    public static final int MAX_LENGTH = 10_000;

    private final String text;
    private final @Nullable Query query;

    private LuceneQuery(String text, @Nullable Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * A query in the syntax of Lucene's {@code StandardQueryParser}: {@code title:台风~1 AND price:[100 TO 200]}.
     *
     * @throws IllegalArgumentException if it is blank or longer than {@link #MAX_LENGTH}, or no query; the message says where
     */
    public static LuceneQuery parse(String text) {
        Objects.requireNonNull(text, "the query is null: pass \"*:*\" for every article");
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a query in Lucene's syntax of " + text.length()
                    + " characters: wanted 1 to " + MAX_LENGTH + ", *:* for every article");
        }
        LuceneSyntax.check(text);
        return new LuceneQuery(text, null);
    }

    /** A query that a program made. */
    public static LuceneQuery of(Query query) {
        Objects.requireNonNull(query, "the query is null: pass MatchAllDocsQuery.INSTANCE for every article");
        return new LuceneQuery(query.toString(), query);
    }

    /** The text as it was typed, or as Lucene writes the query. */
    public String text() {
        return text;
    }

    /**
     * The query.
     *
     * @param fields the fields of the index
     * @param zone where a point in time falls on a day
     * @throws IllegalArgumentException if it is no query; the message says where
     */
    public Query query(ArticleFields fields, ZoneId zone) {
        LuceneSyntax syntax = new LuceneSyntax(fields, zone, text);
        return query == null ? syntax.typed(syntax.parse()) : query;
    }

    /** The query to mark matches in texts with. It is as Lucene reads it, and need not run on the index. */
    public Query marked(ArticleFields fields, ZoneId zone) {
        return query == null ? new LuceneSyntax(fields, zone, text).parse() : query;
    }

    /** The query with the beginnings of words in the place of its phrases and of several Han characters. */
    public static Query withWordsApart(Query query) {
        return switch (query) {
            case BooleanQuery all -> {
                BooleanQuery.Builder apart = new BooleanQuery.Builder();
                all.forEach(clause -> apart.add(withWordsApart(clause.query()), clause.occur()));
                BooleanQuery made = apart.build();
                yield made.clauses().equals(all.clauses()) ? all : made;
            }
            case BoostQuery boost -> {
                Query apart = withWordsApart(boost.getQuery());
                yield apart.equals(boost.getQuery()) ? boost : apart;
            }
            case PhraseQuery phrase -> beginnings(List.of(phrase.getTerms()));
            case PrefixQuery prefix -> {
                String typed = prefix.getPrefix().text();
                int[] characters = typed.codePoints().toArray();
                boolean several = characters.length > 1 && typed.codePoints().allMatch(Character::isIdeographic);
                yield several
                        ? beginnings(Arrays.stream(characters)
                                .mapToObj(c -> new Term(prefix.getField(), Character.toString(c)))
                                .toList())
                        : prefix;
            }
            default -> query;
        };
    }

    private static Query beginnings(List<Term> terms) {
        BooleanQuery.Builder apart = new BooleanQuery.Builder();
        terms.forEach(term -> apart.add(new PrefixQuery(term), BooleanClause.Occur.SHOULD));
        return apart.build();
    }

    /** A sentence on each field that was typed and is none of the index. */
    public List<String> notes(ArticleFields fields, ZoneId zone) {
        return query == null ? new LuceneSyntax(fields, zone, text).notes() : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LuceneQuery that && text.equals(that.text) && Objects.equals(query, that.query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, query);
    }

    @Override
    public String toString() {
        return text;
    }
}
