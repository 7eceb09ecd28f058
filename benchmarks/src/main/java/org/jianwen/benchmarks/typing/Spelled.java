package org.jianwen.benchmarks.typing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word, and how it is typed in pinyin. Immutable.
 *
 * @param word the word
 * @param syllables one of the readings of each of its characters
 */
public record Spelled(String word, List<String> syllables) {

    /** Copies the list. */
    public Spelled {
        syllables = List.copyOf(syllables);
    }

    /** All letters: taifeng. */
    public String whole() {
        return String.join("", syllables);
    }

    /** The first half of the letters, the middle one included: taif. */
    public String half() {
        return whole().substring(0, (whole().length() + 1) / 2);
    }

    /** The first letter of each character: tf. */
    public String initials() {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    /** What stands there after each letter: t, ta, tai and so on. */
    public List<String> letterByLetter() {
        return IntStream.rangeClosed(1, whole().length())
                .mapToObj(end -> whole().substring(0, end))
                .toList();
    }
}
