package org.jianwen.query.suggest.typing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.analysis.table.ResourceTable;

/**
 * How characters may be read in Mandarin, in pinyin without tones and with v for ü. Read from a table when first needed.
 * Stateless; may be shared by threads.
 */
public final class Pinyin {

    private static final String RESOURCE = "pinyin.tsv";
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final String[] NONE = {};

    private static final Pattern RETROFLEX = Pattern.compile("([zcs])h");
    private static final Pattern ON = Pattern.compile("on(?![aeiouvg])");
    private static final Pattern NASAL = Pattern.compile("(?<!o)ng(?![aeiouv])");
    private static final Pattern INITIAL_N = Pattern.compile("n(?=[aeiouv])");

    private static final Map<String, String> CHARACTERS = new HashMap<>();
    private static final Map<String, String> BLURRED = new HashMap<>();
    private static final String[][] READINGS = load();
    private static final String[][] SPELLINGS = spellings();

    private Pinyin() {}

    /** The readings of a character, all of them: chong and zhong for 重; none for anything else. Not to be changed. */
    public static String[] of(char character) {
        return at(character, READINGS);
    }

    /** The characters that may be read so; none if it is no syllable. */
    public static String withReading(String syllable) {
        return CHARACTERS.getOrDefault(syllable, "");
    }

    /** The characters that may be read so, as far as many speakers tell apart; see {@link #blurred}. */
    public static String withSound(String syllable) {
        return BLURRED.getOrDefault(blurred(syllable), "");
    }

    /** The characters of which a reading begins with a letter. */
    public static String beginningWith(char letter) {
        StringBuilder all = new StringBuilder();
        CHARACTERS.forEach((syllable, characters) -> all.append(syllable.charAt(0) == letter ? characters : ""));
        return all.toString();
    }

    /**
     * The readings of a character, each in all the ways in which input methods take it: lve, lue and lyue for 略, ju and jv
     * for 句. They begin with the same letters as the readings. Not to be changed.
     */
    static String[] spellings(char character) {
        return at(character, SPELLINGS);
    }

    private static String[] at(char character, String[][] table) {
        boolean inTable = character >= FIRST && character <= LAST;
        String[] readings = inTable ? table[character - FIRST] : null;
        return readings == null ? NONE : readings;
    }

    /**
     * A syllable without what many speakers do not tell apart: zh, ch, sh and z, c, s; n and l before a vowel; ng and n
     * after one.
     */
    public static String blurred(String syllable) {
        String blurred = syllable;
        if (blurred.length() > 1 && blurred.charAt(1) == 'h') {
            blurred = blurred.charAt(0) + blurred.substring(2);
        }
        if (blurred.charAt(0) == 'n') {
            blurred = 'l' + blurred.substring(1);
        }
        return blurred.endsWith("ng") && !blurred.endsWith("ong")
                ? blurred.substring(0, blurred.length() - 1)
                : blurred;
    }

    /** Syllables in a row without the same; what ends in on ends in ong. */
    static String blurredRun(String syllables) {
        String blurred = RETROFLEX.matcher(syllables).replaceAll("$1");
        blurred = ON.matcher(blurred).replaceAll("ong");
        blurred = NASAL.matcher(blurred).replaceAll("n");
        return INITIAL_N.matcher(blurred).replaceAll("l");
    }

    private static String[][] spellings() {
        Map<String[], String[]> shared = new IdentityHashMap<>();
        String[][] table = new String[READINGS.length][];
        for (int i = 0; i < table.length; i++) {
            if (READINGS[i] != null) {
                table[i] = shared.computeIfAbsent(
                        READINGS[i],
                        readings -> Arrays.stream(readings)
                                .flatMap(Pinyin::spellings)
                                .toArray(String[]::new));
            }
        }
        return table;
    }

    /** A syllable, and how it is typed where ü has no key: behind l and n also as u or yu, behind j, q, x and y also as v. */
    private static Stream<String> spellings(String syllable) {
        String rest = syllable.substring(1);
        if (rest.startsWith("v")) {
            String vowels = rest.substring(1);
            String asYu = syllable.charAt(0) + "yu" + vowels;
            return vowels.isEmpty()
                    ? Stream.of(syllable, asYu)
                    : Stream.of(syllable, asYu, syllable.charAt(0) + "u" + vowels);
        }
        boolean soundsU = rest.startsWith("u") && "jqxy".indexOf(syllable.charAt(0)) >= 0;
        return soundsU ? Stream.of(syllable, syllable.charAt(0) + "v" + rest.substring(1)) : Stream.of(syllable);
    }

    private static String[][] load() {
        String[][] table = new String[LAST - FIRST + 1][];
        Map<List<String>, String[]> shared = new HashMap<>();
        for (List<String> row : ResourceTable.of(Pinyin.class::getResourceAsStream, RESOURCE, 2)) {
            String[] only = {row.get(0)};
            CHARACTERS.put(row.get(0), row.get(1));
            BLURRED.merge(blurred(row.get(0)), row.get(1), String::concat);
            for (int i = 0; i < row.get(1).length(); i++) {
                int at = row.get(1).charAt(i) - FIRST;
                table[at] = table[at] == null ? only : with(table[at], row.get(0), shared);
            }
        }
        return table;
    }

    private static String[] with(String[] before, String reading, Map<List<String>, String[]> shared) {
        String[] readings = Arrays.copyOf(before, before.length + 1);
        readings[before.length] = reading;
        return shared.computeIfAbsent(List.of(readings), all -> readings);
    }
}
