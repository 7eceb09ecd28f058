package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.benchmarks.data.Queries;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.benchmarks.typing.Slips;
import org.jianwen.benchmarks.typing.Spelled;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;

/**
 * Is a frequent word meant where it was mistyped, and suggested while it is typed; and how long does that take? Words that
 * stand in 20 titles or more, drawn with a fixed seed. A slip counts only if no article has what it made.
 */
public final class Suggest implements Benchmark {

    private static final int WORDS = 200;
    private static final int FREQUENT = 20;
    private static final int SHOWN = 10;
    private static final int ADDED = 10;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        List<String> titles = articles.stream().map(Article::title).toList();
        List<String> words = frequent(titles);
        int count = Math.min(effort.atMost(WORDS), words.size() / 2);
        Slips slips = new Slips(titles, 7);
        try (Scratch scratch = Scratch.create()) {
            JianwenEngine.index(scratch, articles);
            Table table = Table.of("what is typed", "measure", "figure");
            try (ArticleSearcher searcher = ArticleSearcher.open(scratch.folder())) {
                List<String> asked = words.subList(0, count);
                table = meant(table, searcher, asked, slips);
                table = completed(table, searcher, asked, slips);
                // Other words, as what was suggested once is remembered.
                table = keyStrokes(table, searcher, words, count, slips, effort);
            }
            return made(table, scratch, articles, effort.rounds());
        }
    }

    /** Words of two characters or more that stand in many titles, shuffled. */
    private static List<String> frequent(List<String> titles) throws IOException {
        Map<String, Long> counts = Queries.cut(titles).stream()
                .flatMap(words -> words.stream().distinct())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        List<String> words = new ArrayList<>(counts.keySet().stream()
                .filter(word -> counts.get(word) >= FREQUENT && Slips.canSpell(word))
                .sorted()
                .toList());
        SplittableRandom random = new SplittableRandom(6);
        for (int i = words.size() - 1; i > 0; i--) {
            words.set(i, words.set(random.nextInt(i + 1), words.get(i)));
        }
        return words;
    }

    private static Table meant(Table table, ArticleSearcher searcher, List<String> words, Slips slips)
            throws IOException {
        Table more = table;
        for (Slips.Kind kind : Slips.Kind.values()) {
            List<String> typed = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (String word : words) {
                String slip = slips.mistype(word, kind);
                if (slip != null && searcher.search(counting(slip)).total() == 0) {
                    typed.add(slip);
                    wanted.add(word);
                }
            }
            more = meant(more, searcher, "a word, one character another " + kind.label(), typed, wanted);
        }
        List<String> spelled =
                words.stream().map(word -> slips.spell(word).whole()).toList();
        return meant(more, searcher, "a word in pinyin", spelled, words);
    }

    private static SearchRequest counting(String word) {
        return SearchRequest.of('"' + word + '"').page(1, 1).withoutCounts().withoutSnippets();
    }

    private static Table meant(
            Table table, ArticleSearcher searcher, String what, List<String> typed, List<String> wanted)
            throws IOException {
        int first = 0;
        int any = 0;
        for (int i = 0; i < typed.size(); i++) {
            List<String> meant = searcher.didYouMean(typed.get(i)).stream()
                    .map(Suggest::folded)
                    .toList();
            first += meant.indexOf(wanted.get(i)) == 0 ? 1 : 0;
            any += meant.contains(wanted.get(i)) ? 1 : 0;
        }
        return table.with(what, "the word is meant: first; among three", of(first, typed) + "; " + of(any, typed));
    }

    private static Table completed(Table table, ArticleSearcher searcher, List<String> words, Slips slips)
            throws IOException {
        List<Spelled> spelled = words.stream().map(slips::spell).toList();
        return table.with(completed(searcher, spelled, "all of a word's pinyin", Spelled::whole))
                .with(completed(searcher, spelled, "half of its letters", Spelled::half))
                .with(completed(searcher, spelled, "the first letter of each character", Spelled::initials));
    }

    private static String[] completed(
            ArticleSearcher searcher, List<Spelled> words, String what, Function<Spelled, String> typed)
            throws IOException {
        int shown = 0;
        for (Spelled word : words) {
            shown += searcher.suggest(typed.apply(word), SHOWN).stream()
                            .anyMatch(suggestion -> folded(suggestion.text()).equals(word.word()))
                    ? 1
                    : 0;
        }
        return new String[] {what, "the word is among ten suggestions", of(shown, words)};
    }

    private static Table keyStrokes(
            Table table, ArticleSearcher searcher, List<String> words, int count, Slips slips, Effort effort)
            throws IOException {
        List<List<String>> strokes =
                words.stream().map(word -> slips.spell(word).letterByLetter()).toList();
        List<String> warm =
                strokes.subList(0, count).stream().flatMap(List::stream).toList();
        List<String> typed =
                strokes.subList(count, 2 * count).stream().flatMap(List::stream).toList();
        Timing.warmUp(effort.warmUp(), warm.size(), i -> searcher.suggest(warm.get(i), SHOWN));
        double[] first = Timing.threadCpuOfEach(typed.size(), i -> searcher.suggest(typed.get(i), SHOWN));
        double[] again = Timing.threadCpuOfEach(typed.size(), i -> searcher.suggest(typed.get(i), SHOWN));
        String what = "a word in pinyin, letter by letter";
        return table.with(what, "CPU ms a letter, first time: median; 99 of 100", times(first))
                .with(what, "CPU ms a letter, second time: median; 99 of 100", times(again));
    }

    /** The first key stroke on an index just opened, and after a few articles came in. */
    private static Table made(Table table, Scratch scratch, List<Article> articles, int rounds) throws IOException {
        double[] opened = new double[rounds];
        double[] refreshed = new double[rounds];
        // The first round warms up.
        for (int round = -1; round < rounds; round++) {
            try (ArticleSearcher searcher = ArticleSearcher.open(scratch.folder())) {
                double whole = Timing.threadCpu(1, i -> searcher.suggest("a", SHOWN));
                try (ArticleIndexer indexer = ArticleIndexer.open(scratch.folder())) {
                    for (Article article : articles.subList(0, Math.min(ADDED, articles.size()))) {
                        indexer.add(article.withId("added in round " + round + ": " + article.id()));
                    }
                }
                searcher.refresh();
                double more = Timing.threadCpu(1, i -> searcher.suggest("a", SHOWN));
                if (round >= 0) {
                    opened[round] = whole;
                    refreshed[round] = more;
                }
            }
        }
        return table.with("the first letter", "CPU ms, index just opened", Figures.digits(Figures.median(opened), 0))
                .with("the first letter", "CPU ms, ten articles added", Figures.digits(Figures.median(refreshed), 0));
    }

    private static String folded(String text) {
        return FoldedText.of(text).text();
    }

    private static String of(int part, List<?> whole) {
        return part + " of " + whole.size();
    }

    private static String times(double[] milliseconds) {
        return Figures.digits(Figures.median(milliseconds), 3) + "; "
                + Figures.digits(Figures.quantile(milliseconds, .99), 3);
    }
}
