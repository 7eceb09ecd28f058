package org.jianwen.query.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;

/** Turns phrases and prefixes of texts into phrases of characters, which the words of an article do not limit. Immutable. */
final class CharacterPhrases {

    /** About so many characters is a word that a phrase may leave out, with what stands beside it. */
    private static final int GAP = 3;

    private static final int MAX_SLOP = 1_000;

    private final ArticleFields fields;
    private final List<String> texts;

    /** Over those fields, of which some are texts. */
    CharacterPhrases(ArticleFields fields, List<String> texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /** A phrase of words as one of their characters: only these have places in the index. */
    Query of(PhraseQuery phrase) {
        if (isOfCharacters(phrase.getField())) {
            return characters(phrase);
        }
        if (!isText(phrase.getField())) {
            return phrase;
        }
        ArticleField field = fields.get(phrase.getField());
        List<String> words = words(phrase);
        boolean spaced = words.stream().anyMatch(word -> !isHan(word));
        int[] positions = phrase.getPositions();
        int breaks = positions[positions.length - 1] - positions[0] - (positions.length - 1);
        int gaps = (words.size() - 1) * (spaced ? GAP : 1) + breaks + GAP * Math.min(phrase.getSlop(), MAX_SLOP);
        return new WordsNearQuery(ArticleSchema.charactersOf(field.name()), words, gaps, phrase.getSlop() < 2);
    }

    private boolean isText(String name) {
        ArticleField field = fields.find(name);
        return field != null && field.kind() == FieldKind.TEXT;
    }

    private boolean isOfCharacters(String name) {
        return texts.stream().anyMatch(text -> ArticleSchema.charactersOf(text).equals(name));
    }

    /** A phrase of characters without its last one alone, which would have to end a run. */
    private static Query characters(PhraseQuery phrase) {
        Term[] terms = phrase.getTerms();
        int[] positions = phrase.getPositions();
        int last = terms.length - 1;
        String end = terms[last].text();
        boolean covered = end.codePointCount(0, end.length()) == 1
                && positions[last] == positions[last - 1] + 1
                && terms[last - 1].text().endsWith(end);
        if (!covered) {
            return phrase;
        }
        PhraseQuery.Builder begun = new PhraseQuery.Builder();
        for (int i = 0; i < last; i++) {
            begun.add(terms[i], positions[i]);
        }
        return begun.build();
    }

    /** What begins with Han characters, wherever they stand: they may be several words. */
    Query of(PrefixQuery prefix) {
        String typed = prefix.getPrefix().text();
        boolean han = typed.codePointCount(0, typed.length()) > 1
                && typed.codePoints().allMatch(Character::isIdeographic);
        if (!han || !isText(prefix.getField())) {
            return prefix;
        }
        String characters =
                ArticleSchema.charactersOf(fields.get(prefix.getField()).name());
        String folded = FoldedText.of(typed).text();
        return new BooleanQuery.Builder()
                .add(prefix, BooleanClause.Occur.SHOULD)
                .add(new WordsNearQuery(characters, List.of(folded), 0, true), BooleanClause.Occur.SHOULD)
                .build();
    }

    /** The words of a phrase, those of one Han character together with what stands beside them: 海鸥飞, which begins fewer pairs than 飞. */
    private static List<String> words(PhraseQuery phrase) {
        List<String> words = new ArrayList<>();
        int[] positions = phrase.getPositions();
        for (int i = 0; i < positions.length; i++) {
            String word = phrase.getTerms()[i].text();
            String last = i > 0 && positions[i] == positions[i - 1] + 1 ? words.getLast() : "";
            boolean joined = isHan(word) && isHan(last) && (word.length() == 1 || last.length() == 1);
            if (joined) {
                words.removeLast();
            }
            words.add(joined ? last + word : word);
        }
        return words;
    }

    private static boolean isHan(String word) {
        return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
    }
}
