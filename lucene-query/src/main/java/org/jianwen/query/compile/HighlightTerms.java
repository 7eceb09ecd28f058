package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.analysis.occurrence.HighlightTerm.Kind;
import org.jianwen.query.compile.score.ScoreQueries;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jspecify.annotations.Nullable;

/** What is to be marked of a query's leaves: what {@link MatchQueries} looks for at a level, else parts of it. */
final class HighlightTerms {

    /** The most terms of a query: text that was pasted is known by its beginning. */
    private static final int MAX_TERMS = 512;

    private final QueryTokenizer cutter;

    HighlightTerms(QueryTokenizer cutter) {
        this.cutter = cutter;
    }

    List<HighlightTerm> of(List<Clause> texts, RelaxationLevel level) {
        Set<HighlightTerm> terms = new LinkedHashSet<>();
        for (Clause text : texts) {
            switch (text) {
                case Clause.Words words -> terms.addAll(words(words, level));
                case Clause.Quoted quoted -> terms.add(quoted(quoted));
                case Clause.Prefix prefix ->
                    terms.add(
                            term(Kind.PREFIX, SurfaceVariants.quoted(prefix.text()), prefix.field(), List.of(), false));
                default -> throw new IllegalArgumentException(text + " is not text");
            }
        }
        return terms.stream().limit(MAX_TERMS).toList();
    }

    private List<HighlightTerm> words(Clause.Words words, RelaxationLevel level) {
        List<HighlightTerm> units = cutter.units(words.text()).stream()
                .limit(MAX_TERMS)
                .map(unit -> term(
                        Kind.WORDS,
                        spellings(unit, words.othersFor(unit)),
                        words.field(),
                        pairs(unit, words.field()),
                        level.isPartial()))
                .toList();
        List<String> typed = spellings(words.text(), words.variants());
        if (level == RelaxationLevel.AS_TYPED) {
            return List.of(term(Kind.WORDS, typed, words.field(), units, false));
        }
        HighlightTerm whole = term(Kind.WORDS, typed, words.field(), List.of(), false);
        return Stream.concat(Stream.of(whole), units.stream()).toList();
    }

    private static List<String> spellings(String text, List<String> others) {
        return Stream.concat(Stream.of(text), others.stream())
                .flatMap(one -> SurfaceVariants.of(one).stream())
                .distinct()
                .toList();
    }

    private HighlightTerm quoted(Clause.Quoted quoted) {
        String text = quoted.text();
        if (quoted.slop() == 0) {
            List<String> spellings = Stream.concat(
                            SurfaceVariants.inMarks(text).stream(), SurfaceVariants.spaced(text).stream())
                    .toList();
            return term(Kind.TEXT, spellings, quoted.field(), List.of(), false);
        }
        List<String> parts = TextQueries.parts(quoted, cutter);
        List<HighlightTerm> terms = parts.stream()
                .distinct()
                .map(part -> term(
                        Kind.TEXT, SurfaceVariants.quoted(part), quoted.field(), pairs(part, quoted.field()), true))
                .toList();
        return term(Kind.NEAR, List.of(text), quoted.field(), terms, true);
    }

    /** What {@link MatchQueries} looks for of a word where it may be lacking: its pairs of characters, and its Latin words and numbers. */
    private static List<HighlightTerm> pairs(String text, @Nullable TextField field) {
        List<HighlightTerm> terms = new ArrayList<>();
        for (CharacterRuns.Run run : CharacterRuns.of(text)) {
            List<String> pieces = SurfaceVariants.pieces(run.text());
            for (String piece : pieces) {
                boolean latin = SurfaceVariants.isLatin(piece);
                List<String> pairs = latin ? List.of() : ScoreQueries.pairs(piece);
                if (pieces.size() > 1 && pairs.isEmpty()) {
                    terms.add(term(latin ? Kind.WORDS : Kind.TEXT, List.of(piece), field, List.of(), false));
                }
                for (String pair : pieces.size() > 1 || pairs.size() > 1 ? pairs : List.<String>of()) {
                    terms.add(term(Kind.TEXT, List.of(pair), field, List.of(), false));
                }
            }
        }
        return terms;
    }

    private static HighlightTerm term(
            Kind kind, List<String> texts, @Nullable TextField field, List<HighlightTerm> parts, boolean loose) {
        String name = field == null ? null : field.name();
        return new HighlightTerm(kind, texts, name, parts, loose);
    }
}
