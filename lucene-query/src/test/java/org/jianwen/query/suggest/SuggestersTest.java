package org.jianwen.query.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.suggest.vocabulary.Vocabulary;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestersTest {

    private final ArticleIndex index = ArticleIndex.inMemory();
    private final Suggesters suggesters = new Suggesters();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void add(String id, String title, String body) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of(id, title, body));
        }
    }

    private static List<String> texts(Suggester suggester, DirectoryReader reader, String typed) throws IOException {
        return suggester.suggest(reader, typed, 10, (text, kind, field) -> new Suggestion(text, kind, 1, text)).stream()
                .map(Suggestion::text)
                .toList();
    }

    @Test
    void aViewHasOneSuggesterAndTheNextViewAnother() throws IOException {
        add("1", "台风登陆", "正文");
        try (DirectoryReader before = index.openReader()) {
            Suggester first = suggesters.of(before);
            assertThat(suggesters.of(before)).isSameAs(first);
            add("2", "暴雨成灾", "正文");
            try (DirectoryReader after = index.openReader()) {
                Suggester second = suggesters.of(after);
                assertThat(second).isNotSameAs(first);
                assertThat(texts(second, after, "baoyu")).containsExactly("暴雨成灾");
                assertThat(texts(first, before, "baoyu")).isEmpty();
            }
        }
    }

    @Test
    void whateverIsWrittenViewsAfterOneAnotherSuggestWhatANewOneWould() throws IOException {
        Random random = new Random(5);
        int suggested = 0;
        for (int round = 0; round < 40; round++) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    String title = text(random) + text(random);
                    indexer.add(Article.of("id" + random.nextInt(99), title, title + text(random)));
                    indexer.delete("id" + random.nextInt(200));
                }
            }
            try (DirectoryReader reader = index.openReader()) {
                Suggester next = suggesters.of(reader);
                Suggester fresh = Suggester.of(reader);
                assertThat(next.size()).isEqualTo(fresh.size());
                for (String typed : List.of("台", "t", "tf", "y", "重", "z", "泽", "a", "1")) {
                    assertThat(texts(next, reader, typed)).isEqualTo(texts(fresh, reader, typed));
                    suggested += texts(next, reader, typed).size();
                }
                assertThat(next.meanings(reader, "抬风重行")).isEqualTo(fresh.meanings(reader, "抬风重行"));
            }
        }
        assertThat(suggested).isGreaterThan(1_000);
    }

    private static String text(Random random) {
        List<String> words = List.of("台风", "颱風", "登陆", "重庆", "泽连斯基", "银行", "，", "Apple", "１2", "的");
        return words.get(random.nextInt(words.size()));
    }

    @Test
    void threadsThatAskAtOnceGetTheSame() throws Exception {
        for (int i = 0; i < 50; i++) {
            add("id" + i, "第" + i + "号台风登陆", "正文");
        }
        try (DirectoryReader reader = index.openReader();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Suggester>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Callable<Suggester> ask = () -> suggesters.of(reader);
                asked.add(threads.submit(ask));
            }
            for (Future<Suggester> answer : asked) {
                assertThat(answer.get()).isSameAs(suggesters.of(reader));
            }
        }
    }

    @Test
    void anEmptyViewSuggestsNothing() throws IOException {
        ArticleIndexer.open(index).close();
        try (DirectoryReader reader = index.openReader()) {
            assertThat(suggesters.of(reader).size()).isZero();
            assertThat(texts(suggesters.of(reader), reader, "台")).isEmpty();
            assertThat(suggesters.of(reader).meanings(reader, "抬风")).isEmpty();
        }
    }

    @Test
    void aWordThatNoTitleHasIsShownAsMostBodiesWriteIt() throws IOException {
        add("1", "甲", "颱風來了");
        add("2", "乙", "颱風走了");
        add("3", "丙", "台风停了");
        try (DirectoryReader reader = index.openReader()) {
            assertThat(texts(suggesters.of(reader), reader, "taif")).containsExactly("颱風");
        }
    }

    @Test
    void theOrderIsByFrequencyThenByLength() throws IOException {
        add("1", "天气", "台风台阶台阶");
        add("2", "天气预报", "台风");
        add("3", "天气", "台阶台风台湾");
        add("4", "天", "台湾");
        try (DirectoryReader reader = index.openReader()) {
            assertThat(texts(suggesters.of(reader), reader, "t").stream().filter(text -> text.startsWith("台")))
                    .containsExactly("台风", "台湾", "台阶");
            assertThat(texts(suggesters.of(reader), reader, "天")).containsExactly("天气", "天", "天气预报");
        }
    }

    @Test
    void titlesBeyondTheLongestAreLeftOut() throws IOException {
        add("1", "长" + "题".repeat(Vocabulary.MAX_LENGTH), "正文");
        add("2", "长" + "题".repeat(Vocabulary.MAX_LENGTH - 1), "正文");
        try (DirectoryReader reader = index.openReader()) {
            assertThat(texts(suggesters.of(reader), reader, "长题")).hasSize(1);
        }
    }
}
