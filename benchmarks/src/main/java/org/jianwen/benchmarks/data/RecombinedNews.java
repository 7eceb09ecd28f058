package org.jianwen.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.schema.Article;

/**
 * As many news as wanted, made of the sentences of real ones. Each has the number of sentences and the date of a real one,
 * but no two are alike. Words are as frequent as in the news, and new ones do not come. The same number always
 * gives the same article. May be shared by threads.
 */
public final class RecombinedNews {

    private static final long SEED = 20260101;
    private static final int SOURCES = 40;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？\n])");
    private static final Pattern TITLE_PART = Pattern.compile("[\\s，：；]+");

    private final List<Article> news;
    private final List<String[]> sentences = new ArrayList<>();
    private final List<String[]> titles = new ArrayList<>();

    /** News made of these. */
    public RecombinedNews(List<Article> news) {
        this.news = List.copyOf(news);
        for (Article article : news) {
            sentences.add(SENTENCE_END.split(article.body()));
            titles.add(TITLE_PART.split(article.title().strip()));
        }
    }

    /** So many articles, from the first on. */
    public Stream<Article> stream(int count) {
        return IntStream.range(0, count).mapToObj(this::get);
    }

    /** The article of a number. */
    public Article get(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        Article like = news.get(random.nextInt(news.size()));
        StringBuilder body = new StringBuilder(like.body().length() * 2);
        for (int i = random.nextInt(news.size()), left = sentences.get(i).length; left > 0; left--) {
            body.append(any(sentences, random));
        }
        String title = any(titles, random) + '，' + any(titles, random);
        return Article.of("news-" + number, title, body.toString())
                .withSource("来源" + random.nextInt(SOURCES))
                .withPublished(like.published());
    }

    private static String any(List<String[]> parts, SplittableRandom random) {
        String[] some = parts.get(random.nextInt(parts.size()));
        return some[random.nextInt(some.length)];
    }
}
