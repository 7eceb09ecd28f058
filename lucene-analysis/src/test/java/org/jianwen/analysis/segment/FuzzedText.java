package org.jianwen.analysis.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded random text with everything in it that could be cut in another place than before. */
final class FuzzedText {

    private static final String SENTENCE_SIGNS =
            "..．。！？!?,，；\"'“”‘’()（）[]《》=+-—…\u0964\u2029\u2028\u0301\u00AD\uFEFF\t\n\r\f 　 aAbB1１Ａａ中文字\uFFFF";
    private static final String SPACES = " \t\r\n\u3000\u00A0\u2003\u200B\f\u000B";
    private static final int[][] BLOCKS = {
        {0x0, 0x7F},
        {0x80, 0x2FF},
        {0x300, 0x36F},
        {0x370, 0x5FF},
        {0x600, 0xDFF},
        {0x2000, 0x2BFF},
        {0x2E80, 0x30FF},
        {0x3100, 0x33FF},
        {0x3400, 0x4E10},
        {0x9F90, 0xA000},
        {0xAC00, 0xAD00},
        {0xD800, 0xDFFF},
        {0xE000, 0xE010},
        {0xF900, 0xFFFF},
        {0xFE20, 0xFFFF},
        {0x10000, 0x1FFFF},
        {0x20000, 0x2FFFF},
        {0x2A6D0, 0x2A710},
        {0x1F000, 0x1FAFF},
        {0xE0000, 0xE01FF},
        {0x0, 0x10FFFF}
    };

    private final Random random;

    /** Words that are likely to be in the dictionary. */
    private final List<String> words;

    FuzzedText(long seed, List<String> words) {
        random = new Random(seed);
        this.words = words;
    }

    /** A text of about so many characters, each stretch of it in a manner of its own. */
    String next(int about) {
        StringBuilder text = new StringBuilder();
        while (text.length() < about) {
            int parts = 1 + random.nextInt(random.nextInt(12) == 0 ? 200 : 20);
            int manner = random.nextInt(9);
            if (manner == 8) {
                longRun(text);
                continue;
            }
            for (int i = 0; i < parts; i++) {
                part(text, manner);
            }
        }
        return text.toString();
    }

    private void part(StringBuilder text, int manner) {
        switch (manner) {
            case 0 -> text.append(pick(words));
            case 1 -> spaced(text, pick(words));
            case 2 -> text.append(SENTENCE_SIGNS.charAt(random.nextInt(SENTENCE_SIGNS.length())));
            case 3 -> text.appendCodePoint(0x4E00 + random.nextInt(0x51A6));
            case 4 -> text.appendCodePoint(inBlock());
            case 5 -> { // all characters of words, in any order
                String word = pick(words);
                text.append(word.charAt(random.nextInt(word.length())));
            }
            case 6 -> text.append((char) ((random.nextBoolean() ? 0xFEE0 : 0) + '!' + random.nextInt(94)));
            default -> part(text, random.nextInt(7));
        }
    }

    private void spaced(StringBuilder text, String word) {
        for (int i = 0; i < word.length(); i++) {
            text.append(word.charAt(i));
            for (int spaces = random.nextInt(3) - 1; spaces > 0; spaces--) {
                text.append(SPACES.charAt(random.nextInt(SPACES.length())));
            }
        }
    }

    private void longRun(StringBuilder text) {
        String unit = switch (random.nextInt(5)) {
            case 0 -> Character.toString(inBlock());
            case 1 -> pick(words);
            case 2 ->
                "" + SENTENCE_SIGNS.charAt(random.nextInt(SENTENCE_SIGNS.length()))
                        + SENTENCE_SIGNS.charAt(random.nextInt(SENTENCE_SIGNS.length()));
            case 3 -> pick(words) + " ";
            default -> "" + (char) ('0' + random.nextInt(75));
        };
        text.append(unit.repeat(1 + random.nextInt(random.nextInt(4) == 0 ? 1500 : 60)));
    }

    private int inBlock() {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        return block[0] + random.nextInt(block[1] - block[0] + 1);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The words of smartcn's dictionary. */
    static List<String> dictionary() {
        SerializedArrays file = SmartcnFile.open("coredict.mem");
        short[] groups = file.shorts();
        char[] firsts = file.chars();
        List<List<String>> rests = new ArrayList<>();
        for (int left = file.length(); left > 0; left--) {
            List<String> group = new ArrayList<>();
            for (int words = file.length(); words > 0; words--) {
                group.add(file.text().toString());
            }
            rests.add(group);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            if (firsts[i] != 0) {
                for (String rest : rests.get(groups[i])) {
                    words.add(firsts[i] + rest);
                }
            }
        }
        return words;
    }
}
