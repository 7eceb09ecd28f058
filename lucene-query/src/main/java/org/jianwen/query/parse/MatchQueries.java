package org.jianwen.query.parse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.exact.ExactQueries;
import org.jianwen.query.parse.exact.KnownTerms;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.KeywordField;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.WordCutter;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DateFields;
import org.jspecify.annotations.Nullable;

/** Which articles match a clause, at a level of strictness; how well they match is not asked here. */
final class MatchQueries {

    /**
     * The share of the character pairs of words that {@link MatchLevel#SOME_WORDS} wants. Measured: up to this share the
     * questions of the tuning sets rank their answers as without.
     */
    static final float SOME = .25f;

    /** The most words or pairs that are looked for one by one: text that was pasted is known by its beginning. */
    private static final int MAX_PARTS = 128;

    private final KnownTerms terms;
    private final ExactQueries exact;
    private final WordCutter cutter;
    private final ZoneId zone;

    MatchQueries(KnownTerms terms, ExactQueries exact, WordCutter cutter, ZoneId zone) {
        this.terms = terms;
        this.exact = exact;
        this.cutter = cutter;
        this.zone = zone;
    }

    Query of(Clause clause, MatchLevel level) {
        return switch (clause) {
            case Clause.Words words -> words(words, level);
            case Clause.Quoted quoted -> inFields(quoted.field(), field -> spelled(field, quoted));
            case Clause.Prefix prefix -> inFields(prefix.field(), field -> quoted(field, prefix.text(), 0));
            case Clause.Exactly exactly -> terms.keyword(keywordField(exactly.field()), exactly.value());
            case Clause.Dates dates -> DateFields.between(dates.from(), dates.to(), zone);
            case Clause.Required required -> of(required.clause(), level.isPartial() ? MatchLevel.ALL_WORDS : level);
            case Clause.All all -> all(all.clauses(), level);
            case Clause.Any any -> combine(any.clauses(), level, Occur.SHOULD);
            case Clause.Not not -> combine(List.of(not), level, Occur.MUST);
        };
    }

    /** The strings whose occurrences show why an article matches at that level. */
    List<Sought> sought(List<Clause> texts, MatchLevel level) {
        Set<Sought> sought = new LinkedHashSet<>();
        for (Clause text : texts) {
            switch (text) {
                case Clause.Words words -> strings(words.text(), level).forEach(s -> sought.add(new Sought(s, true)));
                case Clause.Quoted quoted ->
                    Spellings.quoted(quoted.text()).forEach(s -> sought.add(new Sought(s, false)));
                case Clause.Prefix prefix -> sought.add(new Sought(prefix.text(), false));
                default -> throw new IllegalArgumentException(text + " is not text");
            }
        }
        return List.copyOf(sought);
    }

    private List<String> strings(String text, MatchLevel level) {
        return level == MatchLevel.AS_TYPED ? Spellings.of(text) : cutter.units(text);
    }

    private Query words(Clause.Words words, MatchLevel level) {
        return switch (level) {
            case AS_TYPED -> inFields(words.field(), field -> asTyped(field, words.text()));
            case ALL_WORDS -> allUnits(words);
            case SOME_WORDS -> pairs(List.of(words), SOME);
            case ANY_WORD -> pairs(List.of(words), 0);
        };
    }

    private Query allUnits(Clause.Words words) {
        List<Query> units = cutter.units(words.text()).stream()
                .limit(MAX_PARTS)
                .map(unit -> inFields(words.field(), field -> unit(field, unit)))
                .toList();
        return units.isEmpty() ? new MatchNoDocsQuery("no words") : every(units);
    }

    /** The character pairs of those words, of which so great a share must match, and one at least. */
    private Query pairs(List<Clause.Words> words, float share) {
        Set<Query> parts = new LinkedHashSet<>();
        for (Clause.Words leaf : words) {
            for (String unit : cutter.units(leaf.text())) {
                for (CharacterRuns.Run run : CharacterRuns.of(unit)) {
                    List<String> pairs = ScoreQueries.pairs(run.text());
                    pairs.forEach(pair -> parts.add(inFields(leaf.field(), field -> terms.query(field, pair))));
                    if (pairs.isEmpty()) {
                        parts.add(inFields(leaf.field(), field -> asWord(field, run.text())));
                    }
                }
            }
        }
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        parts.stream().limit(MAX_PARTS).forEach(part -> some.add(part, Occur.SHOULD));
        int wanted = Math.round(share * Math.min(MAX_PARTS, parts.size()));
        return some.setMinimumNumberShouldMatch(Math.max(1, wanted)).build();
    }

    /** A word on its own; if it is one Han character it must be a word in the article too, or all would have it. */
    private Query unit(String field, String text) {
        boolean oneHan = text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
        return oneHan ? asWord(field, text) : asTyped(field, text);
    }

    private Query asWord(String field, String text) {
        List<Query> words = new ArrayList<>();
        for (WordCutter.Word word : cutter.words(text)) {
            words.add(terms.query(ArticleSchema.wordsOf(field), word.term()));
        }
        return words.isEmpty() ? quoted(field, text, 0) : every(words);
    }

    private static Query every(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }

    /**
     * All of the clauses; where words may be lacking all but those that are words, and of these some, or none if there is
     * other text to look for.
     */
    private Query all(List<Clause> clauses, MatchLevel level) {
        if (!level.isPartial()) {
            return combine(clauses, level, Occur.MUST);
        }
        List<Clause.Words> words = new ArrayList<>();
        List<Clause> others = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Words leaf) {
                words.add(leaf);
            } else {
                others.add(clause);
            }
        }
        boolean required = others.stream().anyMatch(Clause.Required.class::isInstance);
        boolean quoted = others.stream().anyMatch(c -> c instanceof Clause.Quoted || c instanceof Clause.Prefix);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!words.isEmpty() && !required && !(quoted && level == MatchLevel.ANY_WORD)) {
            query.add(pairs(words, level == MatchLevel.SOME_WORDS ? SOME : 0), Occur.MUST);
        }
        if (!others.isEmpty()) {
            query.add(combine(others, level, Occur.MUST), Occur.MUST);
        }
        return query.build();
    }

    private Query combine(List<Clause> clauses, MatchLevel level, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean onlyExclusions = true;
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Not not && occur == Occur.MUST) {
                // What is excluded must stand there as it was typed: loosening it would exclude more, not less.
                query.add(of(not.clause(), MatchLevel.AS_TYPED), Occur.MUST_NOT);
            } else {
                query.add(of(clause, level), occur);
                onlyExclusions = false;
            }
        }
        if (onlyExclusions) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return query.build();
    }

    private Query asTyped(String field, String text) {
        List<Query> spellings = new ArrayList<>();
        for (String spelling : Spellings.of(text)) {
            spellings.add(quoted(field, spelling, 0));
        }
        Query typed = any(spellings);
        List<Query> latin = new ArrayList<>();
        for (WordCutter.Word word : cutter.words(text)) {
            if (Spellings.isLatin(text.substring(word.start(), word.end()))) {
                latin.add(terms.query(ArticleSchema.wordsOf(field), word.term()));
            }
        }
        if (latin.isEmpty()) {
            return typed;
        }
        // Letters and digits must be whole words: the pairs of AI stand in SAID too.
        BooleanQuery.Builder both = new BooleanQuery.Builder().add(typed, Occur.MUST);
        latin.forEach(word -> both.add(word, Occur.MUST));
        return both.build();
    }

    private Query spelled(String field, Clause.Quoted quoted) {
        return any(Spellings.quoted(quoted.text()).stream()
                .map(spelling -> quoted(field, spelling, quoted.slop()))
                .toList());
    }

    private Query quoted(String field, String text, int slop) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        return runs.isEmpty() ? new MatchNoDocsQuery("no characters") : exact.containing(field, runs, slop);
    }

    private static Query inFields(@Nullable TextField field, Function<String, Query> query) {
        List<Query> queries = new ArrayList<>();
        for (String words : ScoreQueries.fields(field)) {
            queries.add(query.apply(ArticleSchema.charactersOf(words)));
        }
        return any(queries);
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static String keywordField(KeywordField field) {
        return switch (field) {
            case SOURCE -> ArticleSchema.SOURCE;
            case URL -> ArticleSchema.URL;
            case TAG -> ArticleSchema.TAG;
            case ID -> ArticleSchema.ID;
        };
    }
}
