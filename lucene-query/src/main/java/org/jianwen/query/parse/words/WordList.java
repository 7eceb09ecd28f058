package org.jianwen.query.parse.words;

import java.util.Set;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.table.ResourceTable;

/** Words from a resource file, one a line. Read once each, when first needed. Immutable; may be shared by threads. */
final class WordList {

    /** Words that join, count or ask: an article need not contain them. */
    static final WordList FUNCTION_WORDS = load("function-words.txt");

    /** Words that ask; one with a plus sign behind it may have a measure word after it. */
    static final WordList QUESTION_WORDS = load("question-words.txt");

    /** Numbers and measure words that belong to a word that asks. */
    static final WordList MEASURE_WORDS = load("measure-words.txt");

    /** Characters of which the names of foreigners are made. */
    static final WordList NAME_CHARACTERS = load("name-characters.txt");

    private final Set<String> words;

    private WordList(Set<String> words) {
        this.words = words;
    }

    private static WordList load(String resource) {
        return new WordList(Set.copyOf(ResourceTable.of(WordList.class::getResourceAsStream, resource, 1)
                .column(0)));
    }

    /** Whether that word, in whatever script, is one of them. */
    boolean contains(String word) {
        return containsFolded(FoldedText.of(word).text());
    }

    /** Whether that word, which has been folded, is one of them. */
    boolean containsFolded(String word) {
        return words.contains(word);
    }
}
