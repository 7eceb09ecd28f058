package org.jianwen.query.suggest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFinderTest {

    private final NameFinder names = new NameFinder();

    /** Reads a title whose words stand between strokes. */
    private void read(String cut) {
        StringBuilder run = new StringBuilder();
        for (String word : cut.split("/")) {
            if (word.length() == 1 && !word.isBlank()) {
                run.append(word);
            } else {
                names.add(run);
                run.setLength(0);
            }
        }
        names.add(run);
    }

    @Test
    void singleCharactersThatStandTogetherAgainAreAName() {
        read("泽/连/斯/基/访问");
        read("会见/泽/连/斯/基");
        read("访问");
        assertThat(names.frequent()).hasSize(1).containsEntry("泽连斯基", 2);
    }

    @Test
    void whatJoinsWordsBelongsToNoName() {
        read("托/卡/耶/夫/在/北京");
        read("托/卡/耶/夫/到访");
        for (int i = 0; i < 9; i++) {
            read("会谈/在/上海");
        }
        read("同/托/卡/耶/夫/会谈");
        assertThat(names.frequent()).hasSize(1).containsEntry("托卡耶夫", 3);
    }

    @Test
    void aNameIsNoLongerThanItMostlyStands() {
        for (int i = 0; i < 5; i++) {
            read("习/近/平/会见");
        }
        read("习/近/平/同/总理/会谈");
        read("习/近/平/同/总统/会谈");
        assertThat(names.frequent()).containsOnlyKeys("习近平");
    }

    @Test
    void charactersApartAreNoName() {
        read("泽/ /连");
        read("泽/ /连");
        assertThat(names.frequent()).isEmpty();
    }
}
