package org.jianwen.analysis;

import java.util.List;
import java.util.Random;

/** Seeded random text, heavy with Han, with everything in it that has ever been trouble. */
public final class RandomText {

    private static final List<String> TROUBLE = List.of(
            "習近平",
            "习近平",
            "２０２２",
            "㎏",
            "ﬁ",
            "Ⅲ",
            "e\u0301",
            "葛\uDB40\uDD00",
            "𠮷",
            "中\u200B国",
            "COVID-19",
            "C++",
            "ß",
            "ς",
            "İ",
            "ı",
            "ǰ",
            "ΐ",
            "ᾳ\u0301",
            "ﷺ",
            "㈠",
            "½",
            "ｶﾞ",
            "ガ",
            "カ\u3099",
            "각",
            "\u1100\u1161\u11A8",
            "가\u11A8",
            "ㄱㅏ",
            "ﾡￂ",
            "㉠\u1161",
            "👨\u200D👩\u200D👧",
            "1\uFE0F\u20E3",
            "\uFEFF",
            "\u0345",
            "\u0344",
            "ﾞ",
            "㑮",
            "𫝈",
            "薴",
            "苧",
            "\uD840",
            "\uDC00",
            "\u0301\u0323",
            "q\u0307\u0323",
            "ͺ",
            "…",
            "〇",
            "　",
            "\n",
            "\u0915\u093C");

    private static final int[][] BLOCKS = {
        {0x4E00, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0x3400, 0x4DBF},
        {0x20000, 0x2FFFF},
        {0x20, 0x7E},
        {0x20, 0x7E},
        {0xFF01, 0xFFEF},
        {0x3000, 0x303F},
        {0x80, 0x24F},
        {0x300, 0x36F},
        {0x370, 0x52F},
        {0x590, 0x6FF},
        {0x900, 0x97F},
        {0x1100, 0x11FF},
        {0x1E00, 0x1FFF},
        {0x2000, 0x2BFF},
        {0x2E80, 0x2FDF},
        {0x3040, 0x30FF},
        {0x3130, 0x318F},
        {0x3200, 0x33FF},
        {0xAC00, 0xD7AF},
        {0xF900, 0xFFFF},
        {0x1D400, 0x1D7FF},
        {0x1F000, 0x1FAFF},
        {0x0, 0x10FFFF}
    };

    private RandomText() {}

    public static String of(Random random, int maxParts) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(maxParts + 1);
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(8);
            if (kind == 0) {
                text.append(TROUBLE.get(random.nextInt(TROUBLE.size())));
            } else if (kind == 1) {
                text.append("，。 “”、-\n".charAt(random.nextInt(8)));
            } else {
                text.appendCodePoint(codePoint(random));
            }
        }
        return text.toString();
    }

    private static int codePoint(Random random) {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        return block[0] + random.nextInt(block[1] - block[0] + 1);
    }
}
