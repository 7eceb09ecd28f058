package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.suggest.typing.LookAlikes;
import org.jianwen.query.suggest.typing.Pinyin;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.FirstLetters;
import org.jianwen.query.suggest.vocabulary.Vocabulary;

/** Words and values of one view by how they sound and look. For one thread, once; what it learns is shared. */
final class HomophoneIndex {

    /** The longest word that is looked up, in characters. */
    static final int MAX_CHARACTERS = 8;

    /** The sounds of an empty text. */
    static final Set<String> NO_SOUND = Set.of("");

    private static final int MAX_READINGS = 32;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final Map<Character, Map<String, List<Entry>>> bySound;

    /**
     * Looks among these words and values.
     *
     * @param bySound what is known of them by the first letter of their sounds; is added to
     */
    HomophoneIndex(IndexReader reader, Vocabulary vocabulary, Map<Character, Map<String, List<Entry>>> bySound) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.bySound = bySound;
    }

    /** About how many articles have a word; 0 if it is none. */
    int weight(String word) throws IOException {
        Entry known = vocabulary.word(reader, word);
        return known == null ? 0 : known.weight();
    }

    /** The words that a text becomes with one of its characters replaced by one that looks like it. */
    List<Entry> lookingLike(String text) throws IOException {
        List<Entry> alike = new ArrayList<>();
        char[] other = text.toCharArray();
        for (int i = 0; i < other.length; i++) {
            for (char replacement : LookAlikes.of(text.charAt(i)).toCharArray()) {
                other[i] = replacement;
                Entry word = vocabulary.word(reader, new String(other));
                if (word != null) {
                    alike.add(word);
                }
            }
            other[i] = text.charAt(i);
        }
        return alike;
    }

    /**
     * What sounds like a text, exactly or nearly, and is not the text itself; in the order of entries.
     *
     * @param sounds those of the text, as {@link #longer} makes them of the sounds of none
     */
    List<Entry> of(String text, Set<String> sounds) throws IOException {
        Set<Entry> alike = new HashSet<>();
        for (String sound : sounds) {
            for (Entry entry : beginning(sound.charAt(0)).getOrDefault(sound, List.of())) {
                if (!entry.key().equals(text)) {
                    alike.add(entry);
                }
            }
        }
        return alike.stream().sorted().toList();
    }

    /** What begins with a letter of sounds, by its sounds. */
    private Map<String, List<Entry>> beginning(char letter) throws IOException {
        Map<String, List<Entry>> known = bySound.get(letter);
        if (known == null) {
            known = new HashMap<>();
            for (char first = 'a'; first <= 'z'; first++) {
                if (Pinyin.blurred(String.valueOf(first)).charAt(0) == letter) {
                    for (Entry entry : vocabulary.row(reader, FirstLetters.read(first))) {
                        add(entry, letter, known);
                    }
                }
            }
            bySound.put(letter, known);
        }
        return known;
    }

    private static void add(Entry entry, char letter, Map<String, List<Entry>> bySound) {
        for (String sound : sounds(entry.key())) {
            if (sound.charAt(0) == letter) {
                bySound.computeIfAbsent(sound, s -> new ArrayList<>(1)).add(entry);
            }
        }
    }

    /** Whether two texts of the same length may be read the same, character by character. */
    static boolean exactly(String one, String other) {
        for (int i = 0; i < one.length(); i++) {
            List<String> readings = Arrays.asList(Pinyin.of(other.charAt(i)));
            if (Arrays.stream(Pinyin.of(one.charAt(i))).noneMatch(readings::contains)) {
                return false;
            }
        }
        return true;
    }

    /** The blurred sounds that a text may have; none if it is not a word in characters. */
    private static Set<String> sounds(String text) {
        if (text.length() < 2 || text.length() > MAX_CHARACTERS) {
            return Set.of();
        }
        Set<String> sounds = NO_SOUND;
        for (int i = 0; i < text.length(); i++) {
            sounds = longer(sounds, text.charAt(i));
        }
        return sounds;
    }

    /** The sounds of a text that goes on with a character. */
    static Set<String> longer(Set<String> sounds, char next) {
        String[] readings = Pinyin.of(next);
        Set<String> longer = new LinkedHashSet<>();
        for (String sound : sounds) {
            for (String reading : readings) {
                longer.add(sound + Pinyin.blurred(reading) + ' ');
            }
        }
        return longer.size() <= MAX_READINGS
                ? longer
                : new LinkedHashSet<>(new ArrayList<>(longer).subList(0, MAX_READINGS));
    }
}
