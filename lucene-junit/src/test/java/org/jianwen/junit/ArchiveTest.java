package org.jianwen.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchiveTest {

    static final ArticleDate JULY = ArticleDate.on(LocalDate.of(2024, 7, 13), ZoneId.of("Asia/Shanghai"));

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.of(
            Article.of("typhoon", "台风“海葵”登陆", "台风今晨登陆，沿海列车停运。图书馆提前闭馆。").withPublished(JULY),
            Article.of("train", "高铁恢复运行", "颱風過後，高鐵今日恢復運行。").withPublished(JULY).withSource("港湾时报"),
            Article.of("tea", "关于茶的随笔", "清明之前，春茶上市。"));

    @Test
    void eitherScriptFindsBoth() {
        archive.assertThatQuery("台风").ranksFirst("typhoon").finds("train").highlights("台风", "颱風");
        archive.assertThatQuery("颱風")
                .hasTotal(2)
                .counts(2, YearMonth.of(2024, 7))
                .countsSource(1, "港湾时报");
        archive.assertThatQuery("台风 -高铁").finds("typhoon").doesNotFind("train", "tea");
        archive.assertThatQuery("“茶馆”").findsNothing();
    }

    @Test
    void frequentQueriesStayGood() throws IOException {
        GoldenSet golden = GoldenSet.read(Path.of("src/test/resources/golden.tsv"));
        archive.assertThatGoldenSet(golden).hasMrr(0.9).hasRecall(0.95, 10);
    }

    @Test
    void theRestIsOrdinaryJava(ArticleSearcher searcher) throws IOException {
        assertEquals(
                "高铁恢复运行",
                searcher.search(SearchRequest.of("恢復"))
                        .hits()
                        .getFirst()
                        .article()
                        .title());
    }
}
