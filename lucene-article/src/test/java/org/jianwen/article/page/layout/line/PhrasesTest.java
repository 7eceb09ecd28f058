package org.jianwen.article.page.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void aPhraseIsFoundWhereverItStandsAndHoweverItIsWritten() {
        Phrases<String> phrases = phrases(List.of("版权所有", "Read more", "转载须"));
        assertThat(phrases.find("版权所有", 0)).isZero();
        assertThat(phrases.find("本站版权所有", 0)).isEqualTo(2);
        assertThat(phrases.find("一转载须知", 0)).isEqualTo(1);
        assertThat(phrases.find("To READ MORE", 0)).isEqualTo(3);
        assertThat(phrases.find("版权所有", 1)).isEqualTo(-1);
        assertThat(phrases.find("版权所", 0)).isEqualTo(-1);
    }

    @Test
    void theFirstPlaceIsTheOneThatTryingEachWouldGive() {
        Random random = new Random(17);
        for (int round = 0; round < 5_000; round++) {
            List<String> words = new ArrayList<>();
            int shortest = 2 + random.nextInt(2);
            for (int i = 0; i < 4; i++) {
                words.add(text(random, shortest + random.nextInt(3)));
            }
            Phrases<String> phrases = phrases(words);
            String text = text(random, random.nextInt(12));
            int from = random.nextInt(3);
            assertThat(phrases.find(text, from))
                    .as("%s in %s from %d", words, text, from)
                    .isEqualTo(first(words, text, from));
        }
    }

    private static int first(List<String> words, String text, int from) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = from; i < text.length(); i++) {
            for (String word : words) {
                if (lower.startsWith(word.toLowerCase(Locale.ROOT), i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 6).forEach(i -> text.append("来源版aB：".charAt(i)));
        return text.toString();
    }

    private static Phrases<String> phrases(List<String> words) {
        Phrases<String> phrases = new Phrases<>();
        words.forEach(word -> phrases.add(word, word));
        return phrases;
    }
}
