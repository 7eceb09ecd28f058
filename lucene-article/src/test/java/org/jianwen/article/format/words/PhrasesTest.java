package org.jianwen.article.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void thePhrasesAtAPlaceAreFoundTheLongestFirst() {
        Phrases<String> phrases = phrases(List.of("相关", "相关阅读", "转载须"));

        assertThat(phrases.at("本站相关阅读", 2)).extracting(Map.Entry::getKey).containsExactly("相关阅读", "相关");
        assertThat(phrases.at("相关", 1)).isEmpty();
        assertThat(phrases.find("本站相关转载须", 3)).isEqualTo(4);
        assertThat(phrases.find("本站相关转载", 3)).isEqualTo(-1);
    }

    @Test
    void theFirstPlaceIsTheOneThatTryingEachWouldGive() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                words.add(text(random, 2 + random.nextInt(3)));
            }
            String text = text(random, random.nextInt(12));
            int from = random.nextInt(3);
            assertThat(phrases(words).find(text, from))
                    .as("%s in %s from %d", words, text, from)
                    .isEqualTo(first(words, text, from));
        }
    }

    private static int first(List<String> words, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            int place = i;
            if (words.stream().anyMatch(word -> text.startsWith(word, place))) {
                return i;
            }
        }
        return -1;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 5).forEach(i -> text.append("来源版b:".charAt(i)));
        return text.toString();
    }

    private static Phrases<String> phrases(List<String> words) {
        Phrases<String> phrases = new Phrases<>();
        words.forEach(word -> phrases.add(word, word));
        return phrases;
    }
}
