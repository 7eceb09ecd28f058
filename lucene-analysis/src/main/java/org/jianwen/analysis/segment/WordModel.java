package org.jianwen.analysis.segment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * smartcn's dictionary and model: which words there are, and what it costs to put one after another. Read from
 * smartcn's own files when the first text is cut; about 6 MB. Threads may share it.
 */
final class WordModel {

    /** What stands in the model for a run of letters, for one of digits, and for both ends of a sentence. */
    static final String STRING = "未##串";

    static final String NUMBER = "未##数";
    static final String BEGIN = "始##始";
    static final String END = "末##末";

    /** What stands between words. */
    static final char BETWEEN = '\n';

    /** More than there are characters in all longer words. */
    private static final int LONGER = 1 << 18;

    private static final List<String> NAMES = List.of(STRING, NUMBER, BEGIN);

    /** What stands for the frequency of any delimiter, and for the size of the text that the model was made from. */
    private static final int MOST = 2_159_997;

    private static final double ANY = 0.1;
    private static final double LEAST = 1.0 / MOST;

    final WordTrie words = new WordTrie();
    final PairCounts pairs;

    /** Every word of three Han characters or more, with a {@link #BETWEEN} before and after each. */
    final String longerWords;

    /** Classes of frequency: of characters that are no word, and of each thing above. */
    final int unknown;

    final int delimiter;
    final int string;
    final int number;
    final int begin;

    private final int[] frequencies;
    private final double[] alone;
    private final double[] unseen;

    private WordModel() {
        SerializedArrays file = SmartcnFile.open("coredict.mem");
        short[] groups = file.shorts();
        char[] firsts = file.chars();
        CharSequence[][] rests = new CharSequence[file.length()][];
        for (int group = 0; group < rests.length; group++) {
            rests[group] = new CharSequence[file.length()];
            for (int i = 0; i < rests[group].length; i++) {
                rests[group][i] = file.text();
            }
        }
        int[][] counts = new int[file.length()][];
        for (int group = 0; group < counts.length; group++) {
            counts[group] = file.ints();
        }
        frequencies = classes(counts);
        alone = new double[frequencies.length];
        unseen = new double[frequencies.length];
        for (int i = 1; i < frequencies.length; i++) {
            alone[i] = ANY * (1.0 + frequencies[i]) / MOST;
            unseen[i] = cost(i, 0);
        }
        StringBuilder longer = new StringBuilder(LONGER).append(BETWEEN);
        int[] named = new int[NAMES.size() + 1]; // the last for those that no text has
        for (int slot = 0; slot < firsts.length; slot++) {
            if (firsts[slot] != 0) {
                CharSequence[] rest = rests[groups[slot]];
                for (int i = 0; i < rest.length; i++) {
                    int frequencyClass = frequencyClass(counts[groups[slot]][i]);
                    if (words.add(firsts[slot], rest[i], (char) frequencyClass) && rest[i].length() > 1) {
                        longer.append(firsts[slot]).append(rest[i]).append(BETWEEN);
                    }
                    if (rest[i].length() > 2 && rest[i].charAt(0) == '#' && rest[i].charAt(1) == '#') {
                        int which = NAMES.indexOf(firsts[slot] + rest[i].toString());
                        named[which < 0 ? NAMES.size() : which] = frequencyClass;
                    }
                }
            }
        }
        longerWords = longer.toString();
        unknown = frequencyClass(0);
        delimiter = frequencyClass(MOST);
        string = named[0];
        number = named[1];
        begin = named[2];
        file = SmartcnFile.open("bigramdict.mem");
        pairs = new PairCounts(file.longs(), file.ints());
    }

    /** Few words have a frequency of their own, so each frequency is kept once. Class 0 is left for what is no word. */
    private static int[] classes(int[][] counts) {
        BitSet distinct = new BitSet(MOST + 1);
        distinct.set(0);
        distinct.set(MOST);
        for (int[] some : counts) {
            for (int frequency : some) {
                distinct.set(frequency);
            }
        }
        int[] classes = new int[distinct.cardinality() + 1];
        classes[0] = -1;
        int size = 1;
        for (int frequency = 0; frequency >= 0; frequency = distinct.nextSetBit(frequency + 1)) {
            classes[size++] = frequency;
        }
        return classes;
    }

    private int frequencyClass(int frequency) {
        return Arrays.binarySearch(frequencies, frequency);
    }

    static WordModel get() {
        return Holder.MODEL;
    }

    /** What it costs to put a word after one of a class of frequency when the two were seen together so often. */
    double cost(int left, int together) {
        double frequency = 1.0 + frequencies[left];
        return -Math.log(alone[left] + (1.0 - ANY) * ((1.0 - LEAST) * together / frequency + LEAST));
    }

    /** What it costs to put a word after one of a class of frequency when the two were never seen together. */
    double cost(int left) {
        return unseen[left];
    }

    private static final class Holder {
        static final WordModel MODEL = new WordModel();
    }
}
