package org.jianwen.query.compile;

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
import org.jianwen.query.compile.score.ScoreQueries;
import org.jianwen.query.compile.score.SearchedTexts;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.DateFields;
import org.jspecify.annotations.Nullable;

/** Which articles match a clause, at a level of strictness; how well they match is not asked here. */
final class MatchQueries {

    /**
     * The share of the character pairs of words that {@link RelaxationLevel#SOME_WORDS} wants. Measured: up to this share the
     * questions of the tuning sets rank their answers as without.
     */
    static final float SOME = .25f;

    /** The most pairs that are looked for one by one: text that was pasted is known by its beginning. */
    private static final int MAX_PAIRS = 128;
    /** The most words that are looked for one by one; a query has no more, see the limits of its syntax. */
    private static final int MAX_WORDS = 1_000;

    private final TermStatesCache terms;
    private final TextQueries textQueries;
    private final QueryTokenizer cutter;
    private final SearchedTexts texts;
    private final ZoneId zone;

    MatchQueries(
            TermStatesCache terms, TextQueries textQueries, QueryTokenizer cutter, SearchedTexts texts, ZoneId zone) {
        this.texts = texts;
        this.terms = terms;
        this.textQueries = textQueries;
        this.cutter = cutter;
        this.zone = zone;
    }

    Query of(Clause clause, RelaxationLevel level) {
        return switch (clause) {
            case Clause.Words words -> words(words, level);
            case Clause.Quoted quoted -> inFields(quoted.field(), field -> textQueries.quoted(field, quoted, level));
            case Clause.Prefix prefix ->
                inFields(
                        prefix.field(),
                        field -> TextQueries.any(SurfaceVariants.quoted(prefix.text()).stream()
                                .map(spelling -> textQueries.beginning(field, spelling))
                                .toList()));
            case Clause.Exactly exactly -> terms.keyword(exactly.field().name(), exactly.value());
            case Clause.Dates dates -> DateFields.between(dates.from(), dates.to(), zone);
            case Clause.Undated undated -> DateFields.none();
            case Clause.Having having -> terms.having(having.field(), having.condition(), zone);
            case Clause.Required required ->
                of(required.clause(), level.isPartial() ? RelaxationLevel.ALL_WORDS : level);
            case Clause.All all -> all(all.clauses(), level);
            case Clause.Any any -> combine(any.clauses(), level, Occur.SHOULD);
            case Clause.Not not -> combine(List.of(not), level, Occur.MUST);
        };
    }

    private Query words(Clause.Words words, RelaxationLevel level) {
        return switch (level) {
            case AS_TYPED -> asTyped(words);
            case ALL_WORDS -> allUnits(words);
            case SOME_WORDS -> pairs(List.of(words), SOME);
            case ANY_WORD -> pairs(List.of(words), 0);
        };
    }

    private Query asTyped(Clause.Words words) {
        if (words.text().indexOf(' ') < 0 || words.alternatives().isEmpty()) {
            return inFields(
                    words.field(),
                    field -> TextQueries.any(words.variants().stream()
                            .map(variant -> variant.equals(words.text())
                                    ? textQueries.asTyped(field, variant)
                                    : textQueries.other(field, variant))
                            .toList()));
        }
        // Words that are one name stand anywhere, as words do.
        List<Query> each = new ArrayList<>();
        for (String part : TextQueries.SPACE.split(words.text())) {
            each.add(inFields(words.field(), field -> textQueries.asTyped(field, part)));
        }
        List<Query> all = new ArrayList<>(List.of(TextQueries.every(each)));
        words.alternatives()
                .forEach(one -> all.add(inFields(words.field(), field -> textQueries.other(field, one.text()))));
        return TextQueries.any(all);
    }

    private Query allUnits(Clause.Words words) {
        List<Query> units = cutter.units(words.text()).stream()
                .distinct()
                .limit(MAX_WORDS)
                .map(unit ->
                        inFields(words.field(), field -> orOthers(words, unit, field, textQueries.unit(field, unit))))
                .toList();
        Query all = units.isEmpty() ? new MatchNoDocsQuery("no words") : TextQueries.every(units);
        return orTyped(List.of(words), all);
    }

    /**
     * What finds words more loosely, and at least all that has them as typed: of 也门 alone only 门 is looked for, which is no
     * word where 也门 is one.
     */
    private Query orTyped(List<Clause.Words> words, Query looser) {
        boolean single = words.stream()
                .flatMap(leaf -> cutter.units(leaf.text()).stream())
                .anyMatch(unit -> unit.codePointCount(0, unit.length()) == 1);
        if (!single) {
            return looser;
        }
        List<Query> typed = new ArrayList<>();
        words.forEach(leaf -> typed.add(words(leaf, RelaxationLevel.AS_TYPED)));
        return TextQueries.any(List.of(looser, TextQueries.every(typed)));
    }

    /** The character pairs of those words, of which so great a share must match, and one at least. */
    private Query pairs(List<Clause.Words> words, float share) {
        Set<Query> parts = new LinkedHashSet<>();
        for (Clause.Words leaf : words) {
            for (String part : parts(leaf.text())) {
                boolean pair = part.codePointCount(0, part.length()) == 2 && !SurfaceVariants.isLatin(part);
                if (parts.size() < MAX_PAIRS) {
                    parts.add(inFields(
                            leaf.field(),
                            field -> orOthers(
                                    leaf,
                                    part,
                                    field,
                                    pair ? terms.query(field, part) : textQueries.asWord(field, part))));
                }
            }
        }
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        parts.forEach(part -> some.add(part, Occur.SHOULD));
        int wanted = Math.round(share * parts.size());
        return orTyped(
                words, some.setMinimumNumberShouldMatch(Math.max(1, wanted)).build());
    }

    /** The character pairs of a text; single characters that are in none, and letters and digits as whole words. */
    private Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (String unit : cutter.units(text)) {
            for (CharacterRuns.Run run : CharacterRuns.of(unit)) {
                for (String piece : SurfaceVariants.pieces(run.text())) {
                    List<String> pairs = SurfaceVariants.isLatin(piece) ? List.of() : ScoreQueries.pairs(piece);
                    parts.addAll(pairs.isEmpty() ? List.of(piece) : pairs);
                }
            }
        }
        return parts;
    }

    /** What finds a part of words, or what may stand in its place. */
    private Query orOthers(Clause.Words words, String part, String field, Query query) {
        List<Query> queries = new ArrayList<>(List.of(query));
        words.othersFor(part).forEach(other -> queries.add(textQueries.other(field, other)));
        return TextQueries.any(queries);
    }

    /**
     * All of the clauses; where words may be lacking all but those that are words, and of these some, or none if there is
     * other text to look for.
     */
    private Query all(List<Clause> clauses, RelaxationLevel level) {
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
        if (words.isEmpty()) {
            return combine(others, level, Occur.MUST);
        }
        boolean required = others.stream().anyMatch(Clause.Required.class::isInstance);
        boolean quoted = others.stream().anyMatch(c -> c instanceof Clause.Quoted || c instanceof Clause.Prefix);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!required && !(quoted && level == RelaxationLevel.ANY_WORD)) {
            query.add(pairs(words, level == RelaxationLevel.SOME_WORDS ? SOME : 0), Occur.MUST);
        }
        if (!others.isEmpty()) {
            query.add(combine(others, level, Occur.MUST), Occur.MUST);
        }
        return query.build();
    }

    private Query combine(List<Clause> clauses, RelaxationLevel level, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean onlyExclusions = true;
        for (Clause clause : new LinkedHashSet<>(clauses)) {
            if (clause instanceof Clause.Not not && occur == Occur.MUST) {
                // What is excluded must stand there as it was typed: loosening it would exclude more, not less.
                query.add(of(not.clause(), RelaxationLevel.AS_TYPED), Occur.MUST_NOT);
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

    Query inFields(@Nullable TextField field, Function<String, Query> query) {
        List<Query> queries = new ArrayList<>();
        for (String words : texts.in(field)) {
            queries.add(query.apply(ArticleSchema.charactersOf(words)));
        }
        return TextQueries.any(queries);
    }
}
