package org.jianwen.query.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianwen.query.suggest.typing.LookAlikes;
import org.jianwen.query.suggest.typing.Pinyin;

/** Words and sources by how they sound and look. Immutable; may be shared by threads. */
final class HomophoneIndex {

    /** The longest word that is looked up, in characters. */
    static final int MAX_CHARACTERS = 8;

    /** The sounds of an empty text. */
    static final Set<String> NO_SOUND = Set.of("");

    private static final int MAX_READINGS = 32;
    private static final int[] NONE = {};

    private final List<Entry> entries;
    private final Map<String, int[]> bySound = new HashMap<>();
    private final Map<String, Entry> words = new HashMap<>();

    /** The first two characters of words, and the last two. */
    private final Set<String> starts = new HashSet<>();

    private final Set<String> ends = new HashSet<>();

    /** Looks among these entries, which are in order. */
    HomophoneIndex(List<Entry> entries) {
        this.entries = entries;
        for (int id = 0; id < entries.size(); id++) {
            Entry entry = entries.get(id);
            if (entry.kind() != Suggestion.Kind.TITLE) {
                words.putIfAbsent(entry.key(), entry);
                if (entry.key().length() > 1) {
                    starts.add(start(entry.key()));
                    ends.add(end(entry.key()));
                }
                for (String sound : sounds(entry.key())) {
                    int[] before = bySound.getOrDefault(sound, NONE);
                    int[] after = Arrays.copyOf(before, before.length + 1);
                    after[before.length] = id;
                    bySound.put(sound, after);
                }
            }
        }
    }

    /** About how many articles have a word; 0 if it is none. */
    int weight(String word) {
        Entry known = words.get(word);
        return known == null ? 0 : known.weight();
    }

    /** The words that a text becomes with one of its characters replaced by one that looks like it. */
    List<Entry> lookingLike(String text) {
        List<Entry> alike = new ArrayList<>();
        char[] other = text.toCharArray();
        boolean starting = starts.contains(start(text));
        boolean ending = ends.contains(end(text));
        for (int i = 0; i < other.length; i++) {
            if (i >= 2 && !starting || i < other.length - 2 && !ending) {
                continue; // what is not replaced begins or ends no word
            }
            for (char replacement : LookAlikes.of(text.charAt(i)).toCharArray()) {
                other[i] = replacement;
                Entry word = words.get(new String(other));
                if (word != null) {
                    alike.add(word);
                }
            }
            other[i] = text.charAt(i);
        }
        return alike;
    }

    private static String start(String word) {
        return word.substring(0, 2);
    }

    private static String end(String word) {
        return word.substring(word.length() - 2);
    }

    /**
     * What sounds like a text, exactly or nearly, and is not the text itself; in the order of entries.
     *
     * @param sounds those of the text, as {@link #longer} makes them of the sounds of none
     */
    List<Entry> of(String text, Set<String> sounds) {
        Set<Entry> alike = new LinkedHashSet<>();
        for (String sound : sounds) {
            for (int id : bySound.getOrDefault(sound, NONE)) {
                if (!entries.get(id).key().equals(text)) {
                    alike.add(entries.get(id));
                }
            }
        }
        return List.copyOf(alike);
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
