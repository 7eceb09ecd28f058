package org.jianwen.query.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.analysis.FoldedText;

/**
 * Words of a question that no answer needs to contain: 什么, 多少, 的. Read once from a resource file. Immutable; may be
 * shared by threads.
 */
final class FunctionWords {

    private static final String RESOURCE = "function-words.txt";

    private final Set<String> words;

    private FunctionWords(Set<String> words) {
        this.words = words;
    }

    static FunctionWords load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FunctionWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return new FunctionWords(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that word, in whatever script, is one of them. */
    boolean contains(String word) {
        return words.contains(FoldedText.of(word).text());
    }
}
