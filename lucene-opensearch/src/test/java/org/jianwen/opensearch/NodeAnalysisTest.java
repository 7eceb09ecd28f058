package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jianwen.analysis.AnalyzedTerm;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.opensearch.ClusterOptions.Analysis;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node with the plugin cuts texts as an index in a folder does, and so does a client for nodes without it. */
@ExtendWith(Cluster.class)
class NodeAnalysisTest {

    private static final List<String> PIECES = List.of(
            "台风梅花",
            "登陆",
            "，",
            "。",
            "\n",
            " ",
            "　",
            "3:1",
            "COVID-19",
            "ﬁ",
            "㎏",
            "Ⅲ",
            "二〇二四年",
            "隨著",
            "同 時",
            "C++",
            "University",
            "😀",
            "𠮷野家",
            "한국어",
            "“引”",
            "9.46%",
            "————",
            "a_b",
            "＿",
            "é",
            "\u200b");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void termsAndPlacesOnNodesAreThoseOfAnIndex() throws IOException {
        Random random = new Random(5);
        try (ArticleCluster cluster = ArticleCluster.open(Cluster.fresh().analysis(Analysis.NODES))) {
            for (int i = 0; i < 25; i++) {
                String text = text(random);
                List<String> words = new ArrayList<>();
                List<String> characters = new ArrayList<>();
                for (AnalyzedTerm term : ArticleAnalysis.terms(text)) {
                    (term.field().equals("words") ? words : characters).add(term.text() + "@" + term.position());
                }
                assertThat(terms(cluster.client(), "jianwen_words", text))
                        .as(text)
                        .isEqualTo(words);
                assertThat(terms(cluster.client(), "jianwen_characters", text))
                        .as(text)
                        .isEqualTo(characters);
            }
            delete(cluster);
        }
    }

    private static List<String> terms(ClusterClient client, String analyzer, String text) throws IOException {
        Map<String, ?> answer = client.ask("POST", "/_analyze", Json.map("analyzer", analyzer, "text", text));
        return Json.objects(answer.get("tokens")).stream()
                .map(token -> token.get("token") + "@" + token.get("position"))
                .toList();
    }

    @Test
    void whoeverCutsTheAnswersAreTheSame() throws IOException {
        Random random = new Random(6);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(Article.of("n" + i, text(random), text(random)));
        }
        for (Analysis analysis : Analysis.values()) {
            try (Engines engines =
                    Engines.of(ArticleFields.NONE, Cluster.fresh().analysis(analysis), articles)) {
                for (String query :
                        List.of("台风", "\"3:1\"", "covid19", "同時", "二〇二四", "univers*", "登陆 隨著 吉野家", "\"登陆，台\"")) {
                    engines.same(SearchRequest.of(query));
                }
            }
        }
    }

    private static void delete(ArticleCluster cluster) throws IOException {
        for (String index : cluster.indexes()) {
            cluster.client().ask("DELETE", "/" + index, null);
        }
    }
}
