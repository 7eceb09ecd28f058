package org.jianwen.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jianwen.examples.archive.ArchiveFigures;
import org.jianwen.examples.json.StatsJson;
import org.jianwen.examples.text.StatsText;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.store.ArticleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen stats}: what an index holds, in figures. For one thread. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    private static final SearchRequest EVERYTHING = SearchRequest.of("")
            .withoutSnippets()
            .page(1, 0)
            .facetBy(DateInterval.MONTH)
            .count(counting -> counting.sources(ArchiveFigures.MAX_VALUES).tags(ArchiveFigures.MAX_VALUES));

    private final Surroundings surroundings;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private IndexOption index = new IndexOption();

    StatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.existing(surroundings);
        ArchiveFigures figures;
        try (ArticleIndex articles = ArticleIndex.existing(folder);
                ArticleSearcher searcher = ArticleSearcher.open(articles)) {
            figures = ArchiveFigures.of(bytes(folder), articles.inventory(), searcher.search(EVERYTHING));
        }
        if (json) {
            StatsJson.print(surroundings.out(), figures);
        } else {
            new StatsText(surroundings.out(), surroundings.terminal()).print(figures);
        }
        return figures.articles() > 0 ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
