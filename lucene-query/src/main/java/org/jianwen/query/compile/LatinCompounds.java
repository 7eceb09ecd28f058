package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.ArticleSchema;

/**
 * Words in Latin letters that articles write in two: Wi-Fi for wifi, e-mail for email, Node.js for nodejs and, where none has
 * the word as it was typed, Open AI for openai. For one query on one view; not to be shared by threads.
 */
final class LatinCompounds {

    private static final String SIGNS = "-.";
    private static final List<String> FIELDS = List.of(ArticleSchema.BODY, ArticleSchema.TITLE);

    private final QueryTokenizer cutter;
    private final TermStatesCache terms;

    LatinCompounds(QueryTokenizer cutter, TermStatesCache terms) {
        this.cutter = cutter;
        this.terms = terms;
    }

    /** The ways in which the index has a word in two parts; none for most words. */
    List<String> of(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        boolean unknown = !isWord(letters);
        List<String> apart = new ArrayList<>();
        for (int at = 1; at < letters.length(); at++) {
            String first = letters.substring(0, at);
            String second = letters.substring(at);
            List<String> joints = joints(second);
            if ((unknown || !joints.isEmpty()) && isWord(first) && isWord(second)) {
                joints.stream()
                        .map(sign -> first + sign + second)
                        .filter(this::isThere)
                        .forEach(apart::add);
                String spaced = first + " " + second;
                if (unknown && apart.isEmpty() && isThere(spaced)) {
                    apart.add(spaced);
                }
            }
        }
        return apart;
    }

    private boolean isWord(String letters) {
        String term = cutter.words(letters).getFirst().term();
        return FIELDS.stream().anyMatch(field -> terms.frequency(field, term) > 0);
    }

    /** The signs that stand before such a word anywhere. */
    private List<String> joints(String second) {
        return SIGNS.chars()
                .mapToObj(Character::toString)
                .filter(sign -> FIELDS.stream()
                        .anyMatch(field ->
                                terms.frequency(ArticleSchema.charactersOf(field), sign + second.charAt(0)) > 0))
                .toList();
    }

    private boolean isThere(String text) {
        List<CharacterRuns.Gram> joined = CharacterRuns.joined(text);
        List<CharacterRuns.Gram> grams = joined.isEmpty() ? CharacterRuns.covering(CharacterRuns.of(text)) : joined;
        return FIELDS.stream().anyMatch(field -> terms.isAnywhere(ArticleSchema.charactersOf(field), grams));
    }
}
