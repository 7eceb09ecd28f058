package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.highlight.Mark;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

/** Every hit shows why: each has a mark by which it matched, and no passage is cut where something holds together. */
class MarksTest {

    private static final List<String> WORDS = List.of(
            "台风",
            "颱風",
            "登陆",
            "登陸",
            "地缘政治",
            "托卡耶夫",
            "的",
            "在",
            "六十二台风机",
            "中国",
            "中國",
            "银行",
            "行长",
            "茶",
            "run",
            "Running",
            "runs",
            "shoe",
            "shoes",
            "AI",
            "SAID",
            "COVID-19",
            "COVID19",
            "R2D2",
            "①",
            "25℃",
            "15",
            "2",
            "D",
            "R",
            "2024年",
            "50",
            "Mate",
            "woman",
            "歼-20");
    private static final List<String> OTHERS = List.of(
            "。",
            "，",
            "！",
            " ",
            "\n",
            "、",
            "”",
            "“",
            "👩‍👩‍👧",
            "👍🏽",
            "e\u0301",
            "🇨🇳",
            "𠮷",
            "\u200b",
            "天",
            "地",
            "人",
            "好");

    @Test
    void everyHitOfARandomRequestHasAMark() throws IOException {
        Random random = new Random(23);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(
                    Article.of("id" + i, text(random, 1 + random.nextInt(3)), text(random, 1 + random.nextInt(90))));
        }
        int hits = 0;
        try (Archive archive = Archive.of(articles)) {
            for (int round = 0; round < 120; round++) {
                String query = query(random);
                SearchRequest request = SearchRequest.of(query).page(1, 30).withoutCounts();
                for (Hit hit : archive.searcher().search(request).hits()) {
                    hits++;
                    String why = query + " in 「" + hit.article().title() + "」「"
                            + hit.article().body() + "」";
                    assertThat(marked(hit)).as(why).isNotEmpty();
                    String sought = folded(query);
                    assertThat(marked(hit)).as(why).allMatch(mark -> sharesSomething(folded(mark), sought));
                    hit.snippets().stream()
                            .filter(snippet -> snippet.field().equals("body"))
                            .forEach(snippet ->
                                    endsBetweenCharacters(hit.article().body(), snippet, why));
                }
            }
        }
        assertThat(hits).isGreaterThan(500);
    }

    @Test
    void noPassageCutsWhatWasQuoted() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 25; round++) {
            String quoted = "台风登" + "，陆地风".substring(random.nextInt(3));
            String body = "";
            while (body.length() < 1_000) {
                body += text(random, random.nextInt(60)).replace('“', '天').replace('”', '地') + quoted;
            }
            for (Snippet snippet :
                    search(Article.of("a", "", body), "\"" + quoted + "\"").snippets()) {
                int start = body.indexOf(snippet.text());
                for (int at = body.indexOf(quoted); at >= 0; at = body.indexOf(quoted, at + 1)) {
                    int from = at;
                    assertThat(List.of(start, start + snippet.text().length()))
                            .as(snippet.text())
                            .noneMatch(edge -> edge > from && edge < from + quoted.length());
                }
            }
        }
    }

    @Test
    void wordsAreMarkedRatherThanTheSameCharactersAcrossWords() throws IOException {
        String across = "六十二台风机已经并网发电。";
        assertThat(search(Article.of("a", "", across), "台风")
                        .snippets()
                        .getFirst()
                        .toHtml())
                .isEqualTo("六十二<mark>台风</mark>机已经并网发电。");
        assertThat(search(Article.of("a", "", across + "台风来了。"), "台风")
                        .snippets()
                        .getFirst()
                        .toHtml())
                .isEqualTo(across + "<mark>台风</mark>来了。");
        String filler = "天气晴朗，大家都出门去了，街上到处是人，卖什么的都有。".repeat(4) + "\n";
        String many = (across + filler).repeat(6) + "台风来了。" + filler + across;
        assertThat(search(Article.of("a", "", many), "台风").snippets())
                .anyMatch(snippet -> snippet.toHtml().contains("<mark>台风</mark>来了"));
        String twice = "台风来了。" + filler + (across + filler).repeat(3) + "台风过后，风停了。" + filler;
        assertThat(search(Article.of("a", "", twice), "台风").snippets())
                .extracting(Snippet::toHtml)
                .allMatch(snippet -> snippet.contains("<mark>台风</mark>来") || snippet.contains("<mark>台风</mark>过"));
    }

    @Test
    void stemsDistancesAndBeginningsAreMarked() throws IOException {
        Article shoes = Article.of("a", "一则", "Running shoes 上市，studies 很多。");
        assertThat(marked(search(shoes, "run"))).containsExactly("Running");
        assertThat(marked(search(shoes, "shoe"))).containsExactly("shoes");
        assertThat(marked(search(shoes, "study"))).containsExactly("studies");
        assertThat(marked(search(shoes, "run OR 台风"))).containsExactly("Running");
        Article typhoon = Article.of("a", "一则", "台风今晨登陆，风力很大。");
        assertThat(marked(search(typhoon, "\"台风 登陆\"~5 OR 风力"))).contains("风力");
        assertThat(marked(search(typhoon, "title:一 台风"))).containsExactly("一", "台风");
        assertThat(marked(search(typhoon, "title:一则 风*"))).containsExactly("一则", "风", "风");
        assertThat(marked(search(typhoon, "title:一则"))).containsExactly("一则");
    }

    @Test
    void whatWasLoosenedMarksItsPairs() throws IOException {
        Article article = Article.of("a", "一则", "耶夫总统说，政治是另一回事。");
        assertThat(marked(search(article, "托卡耶夫 经济"))).containsExactly("耶夫");
    }

    private static Hit search(Article article, String query) throws IOException {
        try (Archive archive = Archive.of(article)) {
            return archive.searcher().search(SearchRequest.of(query)).hits().getFirst();
        }
    }

    private static List<String> marked(Hit hit) {
        List<String> marked = new ArrayList<>();
        for (Snippet snippet : hit.snippets()) {
            for (Mark mark : snippet.marks()) {
                marked.add(snippet.text().substring(mark.start(), mark.end()));
            }
        }
        return marked;
    }

    private static String folded(String text) {
        return FoldedText.of(text).text().replaceAll("[\\s\\p{P}]", "");
    }

    /** Whether what is marked has two characters that stand together in the query too, or only characters of it. */
    private static boolean sharesSomething(String mark, String sought) {
        for (int i = 0; i + 2 <= mark.length(); i++) {
            if (sought.contains(mark.substring(i, i + 2))) {
                return true;
            }
        }
        return mark.chars().allMatch(c -> sought.indexOf(c) >= 0);
    }

    private static void endsBetweenCharacters(String body, Snippet snippet, String why) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(body);
        boolean found = false;
        for (int at = body.indexOf(snippet.text()); at >= 0; at = body.indexOf(snippet.text(), at + 1)) {
            found |= characters.isBoundary(at)
                    && characters.isBoundary(at + snippet.text().length());
        }
        assertThat(found).as(snippet.text() + " of " + why).isTrue();
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            List<String> from = random.nextInt(3) == 0 ? WORDS : OTHERS;
            text.append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    private static boolean isLatin(String text) {
        return text.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static String query(Random random) {
        while (true) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                String other = WORDS.get(random.nextInt(WORDS.size()));
                query.append(
                        switch (random.nextInt(9)) {
                            case 0 -> "\"" + word + " " + other + "\"~" + random.nextInt(8) + " ";
                            case 1 -> "\"" + word + other + "\" ";
                            case 2 -> word + " OR " + other + " ";
                            case 3 -> isLatin(word) ? word + " " : word + "* ";
                            case 4 -> "body:" + word + " ";
                            case 5 -> i > 0 ? "-" + word + " " : other + " ";
                            case 6 -> "+" + word + " ";
                            default -> word + (random.nextBoolean() && !isLatin(word + other) ? other : "") + " ";
                        });
            }
            Clause clause = QuerySyntax.parse(query.toString()).clause();
            if (clause != null && !(clause instanceof Clause.Not)) {
                return query.toString().strip();
            }
        }
    }
}
