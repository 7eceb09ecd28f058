package org.jianwen.query.parse.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.analysis.FoldedText;

/** Words from a resource file, one a line. Read once each, when first needed. Immutable; may be shared by threads. */
final class WordList {

    /** Words that join, count or ask: an article need not contain them. */
    static final WordList FUNCTION_WORDS = load("function-words.txt");

    /** Words that ask; one with a plus sign behind it may have a measure word after it. */
    static final WordList QUESTION_WORDS = load("question-words.txt");

    /** Numbers and measure words that belong to a word that asks. */
    static final WordList MEASURE_WORDS = load("measure-words.txt");

    private final Set<String> words;

    private WordList(Set<String> words) {
        this.words = words;
    }

    private static WordList load(String resource) {
        InputStream in = WordList.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(
                    resource + " is missing beside " + WordList.class.getName() + ": use the jar as built");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new WordList(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " of the query jar cannot be read", e);
        }
    }

    /** Whether that word, in whatever script, is one of them. */
    boolean contains(String word) {
        return words.contains(FoldedText.of(word).text());
    }
}
