package org.jianwen.query.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.jianwen.analysis.FoldedText;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleIndex;
import org.junit.jupiter.api.Test;

class ClosenessTest {

    @Test
    void charactersCountOnceAndMoreInOneSentence() throws IOException {
        Closeness closeness = of("台风登陆");
        float together = of(closeness, "", "台风今晨登陆。");
        float apart = of(closeness, "", "台风来了。船已登陆。");
        assertThat(together).isGreaterThan(apart);
        assertThat(of(closeness, "", "台风今晨登陆，台风登陆。")).isEqualTo(together);
        assertThat(apart).isGreaterThan(of(closeness, "", "台风来了。"));
        assertThat(of(closeness, "", "晴。")).isZero();
    }

    @Test
    void theTitleIsASentenceAndScriptDoesNotMatter() throws IOException {
        Closeness closeness = of("台风登陆");
        assertThat(of(closeness, "颱風登陸", "")).isEqualTo(of(closeness, "", "台风登陆"));
        assertThat(of(closeness, "台风", "登陆")).isLessThan(of(closeness, "台风登陆", ""));
    }

    @Test
    void anyLengthIsTaken() throws IOException {
        Closeness closeness = of("风𠮷".repeat(50_000) + "ＡＢＣ一二三");
        assertThat(of(closeness, "", "𠮷".repeat(100_000))).isPositive();
        assertThat(of(of(""), "台风", "台风")).isZero();
        assertThat(of(Closeness.NONE, "台风", "台风")).isZero();
    }

    private static float of(Closeness closeness, String title, String body) {
        return closeness.of(FoldedText.of(title), FoldedText.of(body));
    }

    private static Closeness of(String text) throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.add(Article.of("a", "台风", "台风今晨登陆。"));
                indexer.add(Article.of("b", "天气", "晴。"));
            }
            try (IndexReader reader = index.openReader()) {
                return Closeness.of(List.of(text), 1, new KnownTerms(reader));
            }
        }
    }
}
