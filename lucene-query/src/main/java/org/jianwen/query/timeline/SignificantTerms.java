package org.jianwen.query.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.Article;

/**
 * Finds the words that some articles have more often than others. What is compared is how many articles have a word, by
 * Dunning's log-likelihood. For one thread.
 */
public final class SignificantTerms {

    /** The most words of one period. */
    public static final int MAX_WORDS = 8;

    /** By chance, one word in a hundred would tell as much. */
    private static final double TELLING = 6.63;

    /** One in so many of the articles has a word that tells them all. */
    private static final int COMMON = 10;

    /** Of so few articles, one may have a word alone. */
    private static final int FEW = 3;

    /** Parts that stand side by side are one word if they nearly always do where one of them stands. */
    private static final double TOGETHER = 0.7;

    private static final double ALWAYS = 0.8;

    private final Analyzer analyzer;
    private final List<String> sought;
    private final Predicate<String> joins;
    private final BooleanSupplier stop;
    private final Map<String, CutText> texts = new HashMap<>();

    /**
     * Creates a finder.
     *
     * @param analyzer the analyzer of the schema
     * @param sought texts that are not to be among the words, nor a part of one
     * @param joins says of a folded word whether it only joins others, like 和 and 的
     * @param stop says whether the time is up: then the articles that follow are not looked at
     */
    public SignificantTerms(
            Analyzer analyzer, Collection<String> sought, Predicate<String> joins, BooleanSupplier stop) {
        this.analyzer = analyzer;
        this.joins = joins;
        this.stop = stop;
        this.sought = sought.stream()
                .map(text -> FoldedText.of(text).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * Finds the words that tell articles from others, the most telling first. They come as they stand in one of the
     * articles.
     *
     * @param here the articles, of which the first are most to the point
     * @param elsewhere others; those that are also among the articles do not count
     */
    public List<String> of(List<Article> here, List<Article> elsewhere) {
        List<CutText> cut = cut(here);
        Set<CutText> others = new HashSet<>(cut(elsewhere));
        cut.forEach(others::remove);
        Map<String, Integer> common = counts(cut);
        List<Scored> words = new ArrayList<>();
        common.forEach((unit, count) -> {
            if (count * COMMON >= cut.size() && (count > 1 || cut.size() < FEW)) {
                int elsewhereToo = (int) others.stream()
                        .filter(text -> text.units().contains(unit))
                        .count();
                double tells = LogLikelihood.ofWord(count, cut.size(), elsewhereToo, others.size());
                if (tells >= TELLING && !isSought(unit)) {
                    words.add(new Scored(unit, count, tells));
                }
            }
        });
        return best(words, cut).stream().map(unit -> surface(unit, cut)).toList();
    }

    private record Scored(String unit, int count, double tells) {}

    private List<CutText> cut(List<Article> articles) {
        List<CutText> cut = new ArrayList<>();
        for (Article article : articles) {
            if (stop.getAsBoolean()) {
                break;
            }
            cut.add(cut(article));
        }
        return cut;
    }

    private CutText cut(Article article) {
        return texts.computeIfAbsent(article.id(), id -> new CutText(article, analyzer, sought, joins));
    }

    private static Map<String, Integer> counts(Collection<CutText> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> text.units().forEach(unit -> counts.merge(unit, 1, Integer::sum)));
        return counts;
    }

    private boolean isSought(String unit) {
        return sought.stream().anyMatch(text -> text.contains(unit) || unit.contains(text));
    }

    /** The most telling, of words within one another the longest that nearly always stands whole. */
    private static List<String> best(List<Scored> words, List<CutText> texts) {
        words.sort(Comparator.comparingDouble(Scored::tells)
                .reversed()
                .thenComparing(
                        Comparator.comparingInt((Scored word) -> word.unit().length())
                                .reversed())
                .thenComparing(Scored::unit));
        List<String> best = new ArrayList<>();
        for (Scored word : words) {
            if (best.size() == MAX_WORDS) {
                break;
            }
            String whole = whole(word, words);
            boolean fresh = best.stream().noneMatch(other -> overlap(other, whole));
            if (fresh && !isFragment(whole, texts)) {
                best.add(whole);
            }
        }
        return best;
    }

    private static String whole(Scored word, List<Scored> words) {
        return words.stream()
                .filter(other -> other.unit().contains(word.unit()) && other.count() >= TOGETHER * word.count())
                .max(Comparator.comparingInt((Scored other) -> other.unit().length())
                        .thenComparing(Scored::unit))
                .map(Scored::unit)
                .orElse(word.unit());
    }

    /** Whether one is within the other, or ends as the other begins: 土耳其南部, 南部地区. */
    private static boolean overlap(String one, String other) {
        return one.contains(other)
                || other.contains(one)
                || one.endsWith(other.substring(0, 2))
                || other.endsWith(one.substring(0, 2));
    }

    /** Whether the same letter nearly always stands before it, or behind it: 拉曼马拉. */
    private static boolean isFragment(String unit, List<CutText> texts) {
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> behind = new HashMap<>();
        int count = 0;
        for (CutText text : texts) {
            if (text.units().contains(unit)) {
                String around = text.around(unit);
                before.merge(around.substring(0, 1), 1, Integer::sum);
                behind.merge(around.substring(1), 1, Integer::sum);
                count++;
            }
        }
        before.remove(" ");
        behind.remove(" ");
        int most = Math.max(
                before.values().stream().max(Integer::compare).orElse(0),
                behind.values().stream().max(Integer::compare).orElse(0));
        return count >= FEW && most >= ALWAYS * count;
    }

    private static String surface(String unit, List<CutText> texts) {
        return texts.stream()
                .filter(text -> text.units().contains(unit))
                .findFirst()
                .map(text -> text.surface(unit))
                .orElse(unit);
    }
}
