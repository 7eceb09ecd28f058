package org.jianwen.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jianwen.examples.archive.ArchiveFigures;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.json.StatsJson;
import org.jianwen.examples.text.StatsText;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen stats}: what an index holds, in figures. For one thread. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

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
        ArchiveFigures figures = new ArchiveFigures(bytes(folder));
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            Lookup.each(searcher, SearchRequest.of(""), figures::take);
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
