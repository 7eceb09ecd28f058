package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {

    @AutoClose
    private final Archive archive = Archive.written(indexer -> {
        for (int i = 0; i < 12; i++) {
            indexer.add(Article.of("t" + i, "台风登陆第" + i + "天", "沿海停运，等待台风过去。"));
        }
        for (int i = 0; i < 3; i++) {
            indexer.add(Article.of("b" + i, "重庆银行开门", "银行今天开门").withSource("太湖晚报"));
            indexer.add(Article.of("v" + i, "托卡耶夫到访", "会谈在下午举行").withSource("太湖晚报"));
        }
    });

    private final ArticleSearcher searcher = archive.searcher();

    @ParameterizedTest
    @CsvSource({
        "抬风, 台风",
        "太风, 台风",
        "颱鋒, 台风",
        "taifeng, 台风",
        "tai feng, 台风",
        "táifēng, 台风",
        "抬风登陆, 台风登陆",
        "\"抬风\" -高铁, \"台风\" -高铁",
        "title:抬风, title:台风",
        "抬风 等陆, 台风 登陆",
        "taifeng denglu, 台风 登陆",
        "taifengdenglu, 台风 登陆",
        "chongqingyinhangkaimen, 重庆 银行 开门",
        "重庆银航, 重庆银行",
        "崇庆银行, 重庆银行",
        "托卡也夫, 托卡耶夫",
        "tuokayefu, 托卡耶夫"
    })
    void aWordThatSoundsTheSameIsProposed(String typed, String meant) throws IOException {
        assertThat(searcher.didYouMean(typed)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"政冶, 政治", "习近乎, 习近平", "鸟克兰, 乌克兰", "乌克栏, 乌克兰", "乌克欄, 乌克兰", "政冶会谈, 政治会谈", "title:政冶, title:政治", "舂节, 春节"})
    void aWordThatLooksTheSameIsProposed(String typed, String meant) throws IOException {
        archive.change(indexer -> {
            for (int i = 0; i < 12; i++) {
                indexer.add(Article.of("p" + i, (i % 2 == 0 ? "习近平访问" : "习近平会见") + "乌克兰总统政治会谈，春节", "第" + i + "天"));
            }
        });
        assertThat(searcher.didYouMean(typed)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"光刻几, 光刻机", "理电池, 锂电池", "菩萨曼, 菩萨蛮", "三体人和光刻几, 三体人和光刻机"})
    void whatTheSegmenterCutsToPiecesIsProposedToo(String typed, String meant) throws IOException {
        archive.change(indexer -> {
            indexer.add(Article.of("w1", "三体人和光刻机", "锂电池与菩萨蛮。"));
            indexer.add(Article.of("w2", "三体人和光刻机", "锂电池与菩萨蛮。"));
        });
        assertThat(searcher.didYouMean(typed)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"iphnoe, iPhone", "ihpone, iPhone", "kuberentes, Kubernetes", "iphnoe 台风, iPhone 台风"})
    void aWordInLatinLettersIsProposedForItsMisspelling(String typed, String meant) throws IOException {
        archive.change(indexer -> indexer.add(Article.of("l", "iPhone 与台风", "台风里的 Kubernetes 和 iPhone。")));
        assertThat(searcher.didYouMean(typed)).first().isEqualTo(meant);
        assertThat(searcher.didYouMean("iPhones")).isEmpty();
    }

    @Test
    void soundsThatAreOftenConfusedCountAsTheSame() throws IOException {
        // yin and ying, deng and den.
        assertThat(searcher.didYouMean("重庆营行")).containsExactly("重庆银行");
        assertThat(searcher.didYouMean("扽陆")).containsExactly("登陆");
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "颱風", "", " ", "。", "zzz", "雪", "台风 -台风", "(((", "\"", "date:2024"})
    void nothingIsProposedForWhatIsFoundOrSoundsLikeNothing(String typed) throws IOException {
        assertThat(searcher.didYouMean(typed)).isEmpty();
    }

    @Test
    void theRareWordIsNotProposedForTheFrequentOne() throws IOException {
        archive.change(indexer -> indexer.add(Article.of("x", "抬风", "抬风")));
        assertThat(searcher.didYouMean("台风")).isEmpty();
        assertThat(searcher.didYouMean("抬风")).containsExactly("台风");
    }

    @Test
    void whateverIsTypedWhatIsProposedFindsSomething() throws IOException {
        Random random = new Random(11);
        String[] parts = "台风 抬风 疯 登陆 等陆 重 崇庆 银航 开 taifeng denglu 1 “ \" - + ( ) | * ~ ! : ，".split(" ");
        int proposed = 0;
        for (int i = 0; i < 200; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                typed.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            List<String> meanings = searcher.didYouMean(typed.toString());
            assertThat(meanings)
                    .hasSizeLessThanOrEqualTo(3)
                    .doesNotContain(typed.toString())
                    .doesNotHaveDuplicates();
            for (String meant : meanings) {
                assertThat(searcher.search(SearchRequest.of(meant)).total())
                        .as(meant)
                        .isPositive();
            }
            proposed += meanings.size();
        }
        assertThat(proposed).isGreaterThan(20);
    }

    @Test
    void aQueryWithoutEndIsLeftAlone() throws IOException {
        assertThat(searcher.didYouMean("抬风".repeat(50_000))).isEmpty();
        assertThat(searcher.didYouMean("抬".repeat(200))).isEmpty();
        assertThat(searcher.didYouMean("冶".repeat(200))).isEmpty();
        assertThat(searcher.didYouMean("taifeng " + " ".repeat(10_000))).isEmpty();
    }
}
