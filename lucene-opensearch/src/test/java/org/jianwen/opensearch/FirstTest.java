package org.jianwen.opensearch;

import java.util.List;
import java.time.LocalDate;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.*;
import org.jianwen.schema.*;
import org.jianwen.query.facet.DateInterval;
import org.junit.jupiter.api.Test;

class FirstTest {
    @Test
    void first() throws Exception {
        long t0 = System.currentTimeMillis();
        try (ArticleCluster cluster = ArticleCluster.open(ClusterOptions.of(java.net.URI.create("http://127.0.0.1:19200")).index("t" + System.currentTimeMillis()).shards(1, 0)); ArticleIndex index = ArticleIndex.inMemory()) {
            System.out.println("started " + (System.currentTimeMillis() - t0));
            List<Article> articles = List.of(
                Article.of("a", "台风「梅花」登陆", "台风梅花昨晚在浙江登陆，比分3:1。习近平说，地缘政治很重要。").withSource("新华社").withTags(List.of("天气","浙江")).withPublished(ArticleDate.parse("2024-03-05")),
                Article.of("b", "六十二台风机", "六十二台风机并网发电。COVID-19 疫情").withSource("新華社").withPublished(ArticleDate.parse("2024-04")),
                Article.of("c", "另一件事", "韩国的能源靠什么？韩国进口石油。台风").withPublished(ArticleDate.parse("2024-05-01T08:30+08:00")));
            try (ClusterIndexer to = ClusterIndexer.open(cluster); ArticleIndexer here = ArticleIndexer.open(index)) {
                to.addAll(articles); here.addAll(articles);
            }
            try (ClusterSearcher there = ClusterSearcher.open(cluster); ArticleSearcher here = ArticleSearcher.open(index)) {
                for (SearchRequest r : List.of(SearchRequest.of("台风"), SearchRequest.of("韩国的能源靠什么").facetBy(DateInterval.MONTH), SearchRequest.of("\"比分3：1\""), SearchRequest.of("covid"), SearchRequest.of("").tagged("天气"),
                     SearchRequest.of("台风 source:新华社 date:2024-03..2024-05").facetBy(DateInterval.DAY), SearchRequest.of("\"浙江 台风\"~20"), SearchRequest.of("没有的东西"), SearchRequest.of("台").orderBy(HitOrder.OLDEST), SearchRequest.of("\"话。习\""), SearchRequest.of("\"陆，比\""))) {
                    SearchResult e = here.search(r), f = there.search(r);
                    String es = e.toString().replaceAll("timings=[^]]*|took[^,]*,",""), fs = f.toString().replaceAll("took[^,]*,","");
                    System.out.println(r.query() + (es.equals(fs) ? " SAME" : "\n  E " + es + "\n  C " + fs));
                }
                for (int i = 0; i < 30; i++) { long t = System.nanoTime(); there.search(SearchRequest.of("台风")); System.out.print((System.nanoTime()-t)/1000 + " "); }
            }
        }
        System.out.println("all " + (System.currentTimeMillis() - t0));
    }
}
