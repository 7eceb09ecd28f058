package org.jianwen.benchmarks.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jianwen.schema.Article;

/**
 * Real articles, and near copies or halves planted among them. Immutable; may be shared by threads.
 *
 * @param articles all of them, what was planted behind what it was made of
 * @param edits what was done to each copy, by its id
 * @param origins the id of the real article that each planted one was made of, by the planted one's
 */
public record Planted(List<Article> articles, Map<String, Edit> edits, Map<String, String> origins) {

    /** So many sentences at least has an article that is copied. */
    public static final int COPIED_SENTENCES = 4;

    /** So many at least has one that is split. */
    public static final int SPLIT_SENTENCES = 8;

    private static final String END_OF_SENTENCE = "(?<=[。！？])";

    /** Copies the list and the maps. */
    public Planted {
        articles = List.copyOf(articles);
        edits = Map.copyOf(edits);
        origins = Map.copyOf(origins);
    }

    /**
     * Plants copies of articles drawn by a fixed seed, as many of each {@link Edit}. Each has the headline of another article
     * and the day of its own.
     *
     * @param each how many of each
     */
    public static Planted copies(List<Article> real, int each) {
        SplittableRandom random = new SplittableRandom(8);
        List<Article> all = new ArrayList<>(real);
        Map<String, Edit> edits = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (Article article : draw(real, COPIED_SENTENCES, each * Edit.values().length, random)) {
            Edit edit = Edit.values()[edits.size() % Edit.values().length];
            String id = "copy of " + article.id();
            String title = real.get(random.nextInt(real.size())).title();
            all.add(Article.of(id, title, edit.of(sentences(article), random)).withPublished(article.published()));
            edits.put(id, edit);
            origins.put(id, article.id());
        }
        return new Planted(all, edits, origins);
    }

    /**
     * Splits articles drawn by a fixed seed: every other sentence becomes an article of its own, without a headline, and is
     * what is planted; the rest keeps id and headline.
     */
    public static Planted halves(List<Article> real, int count) {
        Map<String, Article> halves = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (Article article : draw(real, SPLIT_SENTENCES, count, new SplittableRandom(9))) {
            List<String> sentences = sentences(article);
            String id = "half of " + article.id();
            halves.put(article.id(), Article.of(article.id(), article.title(), everyOther(sentences, 0)));
            halves.put(id, Article.of(id, "", everyOther(sentences, 1)));
            origins.put(id, article.id());
        }
        List<Article> all = new ArrayList<>();
        real.forEach(article -> all.add(halves.getOrDefault(article.id(), article)));
        origins.keySet().stream().sorted().forEach(id -> all.add(halves.get(id)));
        return new Planted(all, Map.of(), origins);
    }

    private static List<Article> draw(List<Article> real, int sentences, int count, SplittableRandom random) {
        List<Article> left = new ArrayList<>(real);
        left.removeIf(article -> sentences(article).size() < sentences);
        List<Article> drawn = new ArrayList<>();
        while (drawn.size() < count && !left.isEmpty()) {
            Article last = left.removeLast();
            int place = random.nextInt(left.size() + 1);
            drawn.add(place == left.size() ? last : left.set(place, last));
        }
        return drawn;
    }

    private static List<String> sentences(Article article) {
        return List.of(article.body().split(END_OF_SENTENCE));
    }

    private static String everyOther(List<String> sentences, int from) {
        StringBuilder half = new StringBuilder();
        for (int i = from; i < sentences.size(); i += 2) {
            half.append(sentences.get(i));
        }
        return half.toString();
    }
}
