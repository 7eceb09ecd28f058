package org.jianwen.query.compile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.compile.score.ScoreQueries;
import org.jianwen.query.compile.score.SearchedTexts;
import org.jianwen.query.parse.exact.BegunPhrase;
import org.jianwen.query.parse.exact.ExactQueries;
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
    /** The least letters that the stem of a word keeps, and the most that it loses. */
    private static final int STEM = 3;

    private static final int ENDING = 6;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final TermStatesCache terms;
    private final ExactQueries exact;
    private final QueryTokenizer cutter;
    private final SearchedTexts texts;
    private final ZoneId zone;

    MatchQueries(TermStatesCache terms, ExactQueries exact, QueryTokenizer cutter, SearchedTexts texts, ZoneId zone) {
        this.texts = texts;
        this.terms = terms;
        this.exact = exact;
        this.cutter = cutter;
        this.zone = zone;
    }

    Query of(Clause clause, RelaxationLevel level) {
        return switch (clause) {
            case Clause.Words words -> words(words, level);
            case Clause.Quoted quoted -> inFields(quoted.field(), field -> quoted(field, quoted, level));
            case Clause.Prefix prefix ->
                inFields(
                        prefix.field(),
                        field -> any(SurfaceVariants.quoted(prefix.text()).stream()
                                .map(spelling -> beginning(field, spelling))
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
                    field -> any(words.variants().stream()
                            .map(variant ->
                                    variant.equals(words.text()) ? asTyped(field, variant) : other(field, variant))
                            .toList()));
        }
        // Words that are one name stand anywhere, as words do.
        List<Query> each = new ArrayList<>();
        for (String part : SPACE.split(words.text())) {
            each.add(inFields(words.field(), field -> asTyped(field, part)));
        }
        List<Query> all = new ArrayList<>(List.of(every(each)));
        words.alternatives().forEach(one -> all.add(inFields(words.field(), field -> other(field, one.text()))));
        return any(all);
    }

    private Query allUnits(Clause.Words words) {
        List<Query> units = cutter.units(words.text()).stream()
                .distinct()
                .limit(MAX_WORDS)
                .map(unit -> inFields(words.field(), field -> orOthers(words, unit, field, unit(field, unit))))
                .toList();
        Query all = units.isEmpty() ? new MatchNoDocsQuery("no words") : every(units);
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
        return any(List.of(looser, every(typed)));
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
                                    leaf, part, field, pair ? terms.query(field, part) : asWord(field, part))));
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
        words.othersFor(part).forEach(other -> queries.add(other(field, other)));
        return any(queries);
    }

    /** A word on its own; one Han character must be a word in the article too, or all would have it; so must letters, or their stem. */
    private Query unit(String field, String text) {
        boolean oneHan = text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
        if (oneHan || SurfaceVariants.isLatin(text)) {
            return asWord(field, text);
        }
        List<Query> spelled = new ArrayList<>(List.of(asTyped(field, text)));
        SurfaceVariants.dotted(text, cutter.words(text)).forEach(name -> spelled.add(quoted(field, name)));
        return any(spelled);
    }

    private Query asWord(String field, String text) {
        List<Query> words = new ArrayList<>();
        for (QueryTokenizer.Word word : cutter.words(text)) {
            words.add(terms.query(ArticleSchema.wordsOf(field), word.term()));
        }
        return words.isEmpty() ? quoted(field, text) : every(words);
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

    /** Another word than was typed; one of two Han characters must be a word there too: 布希 stands in 宣布希望. */
    private Query other(String field, String text) {
        boolean han =
                text.codePointCount(0, text.length()) == 2 && text.codePoints().allMatch(Character::isIdeographic);
        if (!han) {
            return asTyped(field, text);
        }
        String inWords = ArticleSchema.wordsOf(field);
        String folded = FoldedText.of(text).text();
        int middle = folded.offsetByCodePoints(0, 1);
        List<CharacterRuns.Gram> apart = List.of(
                new CharacterRuns.Gram(folded.substring(0, middle), 0),
                new CharacterRuns.Gram(folded.substring(middle), 1));
        return every(List.of(
                asTyped(field, text), any(List.of(terms.query(inWords, folded), terms.phrase(inWords, apart)))));
    }

    private Query asTyped(String field, String text) {
        return any(SurfaceVariants.of(text).stream()
                .map(spelling -> spelled(field, spelling))
                .toList());
    }

    /** A text as it stands; letters and digits at its ends must be whole words: the pairs of AI stand in SAID too. */
    private Query spelled(String field, String text) {
        List<Query> all = new ArrayList<>();
        all.add(quoted(field, text));
        List<QueryTokenizer.Word> words = cutter.words(text);
        if (words.size() > 1 && SurfaceVariants.isLatin(text) && isWhole(text, words)) {
            all.add(terms.phrase(ArticleSchema.wordsOf(field), inOrder(words, 1)));
        } else if (words.size() > 1 && QueryTokenizer.joinedNumbers(text, words).size() == 1) {
            // The sign has a place of its own, which a space in its stead has not.
            String inWords = ArticleSchema.wordsOf(field);
            all.add(any(List.of(terms.phrase(inWords, inOrder(words, 2)), terms.phrase(inWords, inOrder(words, 1)))));
        } else {
            outerLatin(text).forEach(word -> all.add(terms.query(ArticleSchema.wordsOf(field), word)));
        }
        return every(all);
    }

    private static boolean isWhole(String text, List<QueryTokenizer.Word> words) {
        return words.stream().mapToInt(word -> word.end() - word.start()).sum() == text.length();
    }

    /** Words one behind the other: those of G20 stand apart in G200 and XG20, and together in neither; so do those of 5.5 in 15.5. */
    private static List<CharacterRuns.Gram> inOrder(List<QueryTokenizer.Word> words, int step) {
        List<CharacterRuns.Gram> grams = new ArrayList<>();
        words.forEach(word -> grams.add(new CharacterRuns.Gram(word.term(), step * grams.size())));
        return grams;
    }

    /** The first and the last word of a text if they are Latin letters or digits; those between are whole words anyway. */
    private Set<String> outerLatin(String text) {
        List<QueryTokenizer.Word> words = cutter.words(text);
        Set<String> latin = new LinkedHashSet<>();
        for (QueryTokenizer.Word word : words.isEmpty() ? words : List.of(words.getFirst(), words.getLast())) {
            if (SurfaceVariants.isLatin(text.substring(word.start(), word.end()))) {
                latin.add(word.term());
            }
        }
        return latin;
    }

    /** What begins so: with Latin letters or digits a word, else any text. */
    private Query beginning(String field, String text) {
        Query typed = quoted(field, text);
        List<QueryTokenizer.Word> words = cutter.words(text);
        QueryTokenizer.Word first = words.isEmpty() ? null : words.getFirst();
        boolean latin = first != null
                && first.start() == 0
                && SurfaceVariants.isLatin(text.substring(first.start(), first.end()));
        if (!latin) {
            String folded = FoldedText.of(text).text();
            return !folded.isEmpty() && BegunPhrase.isAlphabetic(folded) ? begun(field, folded, typed) : typed;
        }
        String inWords = ArticleSchema.wordsOf(field);
        return words.size() > 1
                ? every(List.of(begun(field, text, typed), terms.query(inWords, first.term())))
                : every(List.of(typed, begun(inWords, FoldedText.of(text).text(), first.term())));
    }

    /** Letters, digits and the signs that join them, where none goes before: G2 is not begun in 4G2U, nor 3:1 in 2993:1. */
    private static Query begun(String characters, String text, Query typed) {
        List<CharacterRuns.Gram> joined = CharacterRuns.joined(text);
        List<CharacterRuns.Gram> grams = joined.isEmpty() ? CharacterRuns.covering(CharacterRuns.of(text)) : joined;
        String last = grams.getLast().term();
        return last.codePointCount(0, last.length()) == 1 ? typed : new BegunPhrase(characters, grams);
    }

    /** Words that begin so, although the index has only stems: of university, begun with universit, it has univers. */
    private Query begun(String field, String beginning, String stem) {
        List<Query> words = new ArrayList<>();
        words.add(new PrefixQuery(new Term(field, beginning)));
        words.add(terms.query(field, stem));
        for (int end = beginning.length() - 1; end >= Math.max(STEM, beginning.length() - ENDING); end--) {
            words.add(terms.query(field, beginning.substring(0, end)));
        }
        return any(words);
    }

    private Query quoted(String field, Clause.Quoted quoted, RelaxationLevel level) {
        if (quoted.slop() == 0) {
            List<String> spellings = new ArrayList<>(SurfaceVariants.inMarks(quoted.text()));
            if (level != RelaxationLevel.AS_TYPED) {
                spellings.addAll(SurfaceVariants.spaced(quoted.text()));
            }
            return any(
                    spellings.stream().map(spelling -> quoted(field, spelling)).toList());
        }
        List<CharacterRuns.Run> parts = parts(quoted, cutter).stream()
                .flatMap(part -> CharacterRuns.of(part).stream())
                .toList();
        // What parts two words in letters is no character between them.
        long breaks = Math.max(
                        1,
                        parts.stream()
                                .filter(part -> SurfaceVariants.isLatin(part.text()))
                                .count())
                - 1;
        int apart = Math.max(0, quoted.slop()) + (int) breaks;
        return parts.isEmpty() ? new MatchNoDocsQuery("no characters") : exact.near(field, parts, apart);
    }

    /** What must stand together in a quotation that may be apart: its parts or, if it has but one, the words of that. */
    static List<String> parts(Clause.Quoted quoted, QueryTokenizer cutter) {
        List<String> runs = SPACE.splitAsStream(quoted.text())
                .flatMap(part -> CharacterRuns.of(part).stream())
                .map(CharacterRuns.Run::text)
                .toList();
        return runs.size() == 1 ? cutter.units(quoted.text()) : runs;
    }

    Query quoted(String field, String text) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        return runs.isEmpty() ? new MatchNoDocsQuery("no characters") : exact.containing(field, runs);
    }

    Query inFields(@Nullable TextField field, Function<String, Query> query) {
        List<Query> queries = new ArrayList<>();
        for (String words : texts.in(field)) {
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
}
