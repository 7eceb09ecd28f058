package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadListener;
import org.jianwen.article.ReadSettings;
import org.jianwen.examples.json.IndexJson;
import org.jianwen.examples.text.IndexText;
import org.jianwen.examples.text.Progress;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexReport;
import org.jianwen.index.IndexerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jianwen index}: files in, index out. For one thread. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Adds the articles of files and folders to an index; an article that is there already is replaced.")
final class IndexCommand implements Callable<Integer> {

    /** So much work is lost at most if the machine stops. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(15);

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadOptions options = new ReadOptions();

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--rebuild", description = "start the index anew; the old one stays until the new one is whole")
    private boolean rebuild;

    @Option(names = "--json", description = "the report as one JSON object on one line")
    private boolean json;

    IndexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (rebuild && !index.given()) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "--rebuild wants --index DIR");
        }
        List<Path> paths = options.paths();
        ReadSettings settings = options.settings();
        Path folder = index.folder(surroundings);
        if (!index.given()) {
            surroundings.say("Adding to the index of the sample archive; use --index DIR for one of your own.");
        }
        long start = System.nanoTime();
        IndexReport report;
        IndexerOptions committing = IndexerOptions.defaults().commitEvery(COMMIT_EVERY);
        try (ArticleIndexer indexer =
                rebuild ? ArticleIndexer.create(folder, committing) : ArticleIndexer.open(folder, committing)) {
            Interruption interruption = Interruption.of(surroundings, indexer, rebuild);
            try {
                report = add(indexer, paths, settings);
            } finally {
                interruption.close();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (json) {
            IndexJson.print(surroundings.out(), report, seconds, cpuSeconds());
        } else {
            new IndexText(surroundings.out(), surroundings.terminal()).print(report, seconds);
        }
        return report.articles() > 0 ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
    }

    private IndexReport add(ArticleIndexer indexer, List<Path> paths, ReadSettings settings) throws IOException {
        ArticleReader reader = ArticleReader.of(settings);
        if (!surroundings.terminal().err()) {
            return indexer.addAll(reader.from(paths, ReadListener.NONE));
        }
        long bytes = reader.totalBytes(paths);
        try (Progress progress = Progress.of(surroundings.err(), surroundings.terminal(), bytes)) {
            return indexer.addAll(reader.from(paths, progress));
        }
    }

    /** What this program has taken of the processors since it started. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
