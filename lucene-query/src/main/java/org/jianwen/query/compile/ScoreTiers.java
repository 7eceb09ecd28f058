package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.segment.LongerWords;
import org.jianwen.query.compile.score.ScoreQueries;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * What puts a match above all that lack it, whatever the sum of their parts: that it has the text as it was typed; of
 * these, that it has it in the same spelling, with the signs within it (3:1, not 3 1; F-16, not F16); of these, that its Latin
 * words stand side by side (machine learning), and that what was typed as one word is a word there (台风, not 六十二台风机).
 *
 * <p>A query of several parts is there as typed if each of its parts is, anywhere. So it is with spellings and words, where
 * a part that has but one spelling, or several words, need only be there as typed.
 */
final class ScoreTiers {

    /** The most parts of a query whose spellings and words are looked for once more. */
    private static final int MAX_PARTS = 32;

    /** The most longer words in which a word is looked for. */
    private static final int MAX_LONGER = 64;

    private static final List<String> TEXTS = List.of(ArticleSchema.TITLE, ArticleSchema.BODY);

    private final MatchQueries matches;
    private final TextQueries textQueries;
    private final QueryTokenizer cutter;
    private final TermStatesCache terms;

    ScoreTiers(MatchQueries matches, TextQueries textQueries, QueryTokenizer cutter, TermStatesCache terms) {
        this.matches = matches;
        this.textQueries = textQueries;
        this.cutter = cutter;
        this.terms = terms;
    }

    /**
     * The tiers of a query, best first.
     *
     * @param texts the leaves of it that look for text
     * @param asTyped what has all of it as it was typed
     * @param unit more than the sum of parts can be
     */
    List<ScoredTier> of(Clause clause, List<Clause> texts, Query asTyped, float unit) {
        List<ScoredTier> tiers = new ArrayList<>();
        if (texts.isEmpty()) {
            return tiers;
        }
        tiers.add(new ScoredTier("as it was typed", asTyped, 4 * unit));
        if (texts.size() > MAX_PARTS) {
            return tiers;
        }
        if (texts.stream().anyMatch(ScoreTiers::isSpelled)) {
            tiers.add(new ScoredTier("in the same spelling", every(clause, this::spelled), 2 * unit));
        }
        Clause joined = sideBySide(clause);
        if (!joined.equals(clause)) {
            tiers.add(new ScoredTier("with its words side by side", every(joined, this::spelled), unit));
        }
        if (texts.stream().anyMatch(text -> word(text) != null)) {
            tiers.add(new ScoredTier("as a word of its own", every(clause, this::asWord), unit));
        }
        return tiers;
    }

    private static Query every(Clause clause, BiFunction<Clause, @Nullable TextField, Query> leaf) {
        return Objects.requireNonNull(all(clause, leaf), () -> "no text in " + clause);
    }

    /** With Latin words that follow one another in the place of each: iPhone 15 Pro, which is one name. */
    private static Clause sideBySide(Clause clause) {
        if (!(clause instanceof Clause.All all)) {
            return clause;
        }
        List<Clause> joined = new ArrayList<>();
        for (Clause next : all.clauses()) {
            Clause last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && isLatin(last)
                    && next instanceof Clause.Words words
                    && isLatin(next)
                    && Objects.equals(fieldOf(last), words.field())) {
                joined.removeLast();
                joined.add(new Clause.Quoted(ScoreQueries.typed(last) + ' ' + words.text(), 0, words.field()));
            } else {
                joined.add(next);
            }
        }
        return joined.size() == 1 ? joined.getFirst() : new Clause.All(joined);
    }

    private static @Nullable TextField fieldOf(Clause text) {
        return text instanceof Clause.Quoted quoted ? quoted.field() : ((Clause.Words) text).field();
    }

    private static boolean isLatin(Clause clause) {
        boolean text = clause instanceof Clause.Words || clause instanceof Clause.Quoted quoted && quoted.slop() == 0;
        return text
                && SurfaceVariants.hasLatin(ScoreQueries.typed(clause))
                && ScoreQueries.typed(clause).codePoints().noneMatch(Character::isIdeographic);
    }

    /** Whether an article may have a text as typed in another spelling than it was typed in, but for those of regions. */
    private static boolean isSpelled(Clause leaf) {
        String text = ScoreQueries.typed(leaf);
        return !CharacterRuns.joined(text).isEmpty()
                || !ExactSpellings.withPlainSigns(text).equals(text)
                || SurfaceVariants.of(text).size()
                        > SurfaceVariants.quoted(text).size();
    }

    private Query spelled(Clause leaf, @Nullable TextField field) {
        if (!isSpelled(leaf)) {
            return matches.of(leaf, RelaxationLevel.AS_TYPED);
        }
        String text = ScoreQueries.typed(leaf);
        List<CharacterRuns.Gram> joined = CharacterRuns.joined(text);
        return matches.inFields(
                field,
                characters ->
                        joined.isEmpty() ? textQueries.quoted(characters, text) : terms.phrase(characters, joined));
    }

    private Query asWord(Clause leaf, @Nullable TextField field) {
        String word = word(leaf);
        return word == null
                ? matches.of(leaf, RelaxationLevel.AS_TYPED)
                : matches.inFields(field, characters -> word(ArticleSchema.wordsOf(characters), word));
    }

    /** What has a word, or a longer one with it inside. */
    private Query word(String field, String word) {
        BooleanQuery.Builder words = new BooleanQuery.Builder().add(terms.query(field, word), Occur.SHOULD);
        for (String longer : LongerWords.of(word, MAX_LONGER)) {
            if (terms.frequency(field, longer) > 0) {
                words.add(terms.query(field, longer), Occur.SHOULD);
            }
        }
        return words.build();
    }

    /**
     * The term of a leaf that is one word of two Han characters or more: as it is cut by itself, or else as some article
     * has it, for 水深 alone is cut in two and 千米水深 is not.
     */
    private @Nullable String word(Clause leaf) {
        String text = ScoreQueries.typed(leaf);
        boolean han =
                text.codePointCount(0, text.length()) > 1 && text.codePoints().allMatch(Character::isIdeographic);
        if (!han || leaf instanceof Clause.Prefix) {
            return null;
        }
        List<QueryTokenizer.Word> words = cutter.words(text);
        if (words.size() == 1 && words.getFirst().end() - words.getFirst().start() == text.length()) {
            return words.getFirst().term();
        }
        String folded = FoldedText.of(text).text();
        boolean known = TEXTS.stream().anyMatch(field -> terms.frequency(field, folded) > 0)
                || !LongerWords.of(folded, 1).isEmpty();
        return known ? folded : null;
    }

    /** What has every text of a clause so, or one of those between which it may choose; {@code null} if it has no text. */
    private static @Nullable Query all(Clause clause, BiFunction<Clause, @Nullable TextField, Query> leaf) {
        return switch (clause) {
            case Clause.Words words -> leaf.apply(words, words.field());
            case Clause.Quoted quoted -> leaf.apply(quoted, quoted.field());
            case Clause.Prefix prefix -> leaf.apply(prefix, prefix.field());
            case Clause.Required required -> all(required.clause(), leaf);
            case Clause.All all -> joined(all.clauses(), leaf, Occur.MUST);
            case Clause.Any any -> joined(any.clauses(), leaf, Occur.SHOULD);
            case Clause.Exactly exactly -> null;
            case Clause.Dates dates -> null;
            case Clause.Undated undated -> null;
            case Clause.Having having -> null;
            case Clause.Not not -> null;
        };
    }

    private static @Nullable Query joined(
            List<Clause> clauses, BiFunction<Clause, @Nullable TextField, Query> leaf, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        boolean any = false;
        for (Clause clause : clauses) {
            Query query = all(clause, leaf);
            if (query != null) {
                joined.add(query, occur);
                any = true;
            }
        }
        return any ? joined.build() : null;
    }
}
