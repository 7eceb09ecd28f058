package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.query.suggest.typing.Pinyin;

/**
 * Reads letters as characters that articles have side by side, whether or not the segmenter takes them for a word: xinnengyuan
 * and xny as 新能源. What is likelier by its pairs comes first. For one thread, once.
 */
final class PinyinChains {

    /** So many beginnings are followed at each place. */
    private static final int BEAM = 100;

    private static final int MOST = 24;
    private static final int LONGEST = 40;
    private static final int LONGEST_SYLLABLE = 6;

    /** How many initials, and so characters, there may be. */
    private static final int FEWEST_INITIALS = 3;

    private static final int MOST_INITIALS = 8;

    /** By initials any letters may be read; what hardly ever stands so side by side is not what they mean. */
    private static final double LEAST_SHARE = 0.0005;

    private final Pairs pairs;

    private record Chain(String text, double likelihood) {

        private char last() {
            return text.charAt(text.length() - 1);
        }
    }

    PinyinChains(Pairs pairs) {
        this.pairs = pairs;
    }

    /**
     * What letters are the pinyin of, the likeliest first, or the initials.
     *
     * @param before the characters in front of them; may be empty
     */
    List<String> of(String before, String letters) throws IOException {
        List<String> of = new ArrayList<>();
        if (letters.length() <= LONGEST) {
            of.addAll(chains(before, letters, false));
        }
        int characters = before.length() + letters.length();
        if (characters >= FEWEST_INITIALS && characters <= MOST_INITIALS) {
            of.addAll(chains(before, letters, true));
        }
        return of;
    }

    private List<String> chains(String before, String letters, boolean initials) throws IOException {
        List<List<Chain>> places = new ArrayList<>();
        for (int i = 0; i <= letters.length(); i++) {
            places.add(new ArrayList<>());
        }
        if (!before.isEmpty()) {
            places.getFirst().add(new Chain(before, 0));
        }
        for (int end : before.isEmpty() ? ends(letters, initials) : List.<Integer>of()) {
            String characters =
                    initials ? Pinyin.beginningWith(letters.charAt(0)) : Pinyin.withReading(letters.substring(0, end));
            characters.chars().distinct().forEach(c -> places.get(end).add(new Chain(Character.toString(c), 0)));
        }
        for (int at = 0; at < letters.length(); at++) {
            for (Chain chain : best(places.get(at), BEAM)) {
                follow(chain, letters, at, initials, places);
            }
        }
        return best(places.getLast(), MOST).stream()
                .map(Chain::text)
                .filter(text -> text.length() > 1)
                .toList();
    }

    /** Where the first syllable or initial may end. */
    private static List<Integer> ends(String letters, boolean initials) {
        List<Integer> ends = new ArrayList<>();
        int longest = initials ? 1 : LONGEST_SYLLABLE;
        for (int end = 1; end <= Math.min(letters.length(), longest); end++) {
            if (initials || !Pinyin.withReading(letters.substring(0, end)).isEmpty()) {
                ends.add(end);
            }
        }
        return ends;
    }

    private void follow(Chain chain, String letters, int at, boolean initials, List<List<Chain>> places)
            throws IOException {
        Pairs.Following behind = pairs.behind(chain.last());
        for (int i = 0; i < behind.characters().length; i++) {
            char next = behind.characters()[i];
            double share = behind.share(i);
            if (initials && share < LEAST_SHARE) {
                continue;
            }
            Set<Integer> ends = new HashSet<>();
            for (String reading : Pinyin.of(next)) {
                if (initials && reading.charAt(0) == letters.charAt(at)) {
                    ends.add(at + 1);
                } else if (!initials && letters.startsWith(reading, at)) {
                    ends.add(at + reading.length());
                }
            }
            double likely = Math.log(chain.text.length() == 1 ? behind.articles()[i] : share);
            for (int end : ends) {
                places.get(end).add(new Chain(chain.text + next, chain.likelihood + likely));
            }
        }
    }

    /** The likeliest; of single characters, which are not told apart yet, all. */
    private static List<Chain> best(List<Chain> chains, int most) {
        long single = chains.stream().filter(chain -> chain.text.length() == 1).count();
        return chains.stream()
                .sorted(Comparator.comparing((Chain chain) -> chain.text.length() > 1)
                        .thenComparing(Comparator.comparing(Chain::likelihood).reversed()))
                .limit(most + single)
                .toList();
    }
}
