package org.jianwen.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jianwen.analysis.character.SimplifiedCharacters;

/** Spells text in the other script and the other width. */
final class OtherSpelling {

    private static final Map<Integer, List<Integer>> TRADITIONAL = new HashMap<>();

    static {
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            int simplified = SimplifiedCharacters.of(c);
            if (simplified != c) {
                TRADITIONAL.computeIfAbsent(simplified, s -> new ArrayList<>()).add(c);
            }
        }
    }

    private OtherSpelling() {}

    static String of(String text, Random random) {
        StringBuilder other = new StringBuilder();
        text.codePoints().forEach(c -> other.appendCodePoint(of(c, random)));
        return other.toString();
    }

    private static int of(int c, Random random) {
        if (c > ' ' && c < 0x7F) {
            return c - '!' + '！';
        }
        if (c >= '！' && c <= '～') {
            return c - '！' + '!';
        }
        List<Integer> traditional = TRADITIONAL.get(c);
        return traditional == null ? SimplifiedCharacters.of(c) : traditional.get(random.nextInt(traditional.size()));
    }
}
