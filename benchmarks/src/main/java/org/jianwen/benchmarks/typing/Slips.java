package org.jianwen.benchmarks.typing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.jianwen.query.suggest.typing.LookAlikes;
import org.jianwen.query.suggest.typing.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Words as people mistype them: with another of the characters that stand in the news, and in pinyin. Readings are those of
 * the library's own table, any of a character's. For one thread.
 */
public final class Slips {

    private final List<Character> characters;
    private final SplittableRandom random;

    /**
     * Draws from the characters of those texts.
     *
     * @param seed the same seed gives the same slips in the same order
     */
    public Slips(List<String> texts, long seed) {
        characters = texts.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .filter(c -> Pinyin.of(c).length > 0)
                .distinct()
                .sorted()
                .toList();
        random = new SplittableRandom(seed);
    }

    /** What became of a character. */
    public enum Kind {
        /** Another that can be read the same: 抬 for 台. */
        SAME_SOUND("with the sound of the right one", Slips::readAlike),
        /** Another that can be read nearly the same, zi for zhi, lin for ning, and not the same. */
        CONFUSED_SOUND(
                "with a sound often confused with it",
                (one, other) -> !readAlike(one, other) && !Collections.disjoint(blurred(one), blurred(other))),
        /** Another that looks like it, by the library's own table. */
        SHAPE(
                "that looks like the right one",
                (one, other) -> LookAlikes.of(one).indexOf(other) >= 0),
        /** Any other. */
        ANY("of all characters", (one, other) -> true);

        private final String label;
        private final BiPredicate<Character, Character> fits;

        Kind(String label, BiPredicate<Character, Character> fits) {
            this.label = label;
            this.fits = fits;
        }

        /** How a table names it. */
        public String label() {
            return label;
        }
    }

    /** The word with one of its characters drawn anew; {@code null} if there is no other of that kind. */
    public @Nullable String mistype(String word, Kind kind) {
        int place = random.nextInt(word.length());
        char right = word.charAt(place);
        List<Character> others = characters.stream()
                .filter(c -> c != right && kind.fits.test(right, c))
                .toList();
        return others.isEmpty()
                ? null
                : word.substring(0, place) + others.get(random.nextInt(others.size())) + word.substring(place + 1);
    }

    /** Whether all characters of a word have readings. */
    public static boolean canSpell(String word) {
        return word.chars().allMatch(c -> Pinyin.of((char) c).length > 0);
    }

    /** A word that {@link #canSpell can be spelled}, with one reading of each of its characters, drawn anew. */
    public Spelled spell(String word) {
        return new Spelled(
                word,
                word.chars()
                        .mapToObj(c -> Pinyin.of((char) c))
                        .map(readings -> readings[random.nextInt(readings.length)])
                        .toList());
    }

    private static boolean readAlike(char one, char other) {
        return !Collections.disjoint(Arrays.asList(Pinyin.of(one)), Arrays.asList(Pinyin.of(other)));
    }

    private static List<String> blurred(char character) {
        return Arrays.stream(Pinyin.of(character)).map(Pinyin::blurred).toList();
    }
}
