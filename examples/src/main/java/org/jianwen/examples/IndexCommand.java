package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadListener;
import org.jianwen.article.ReadSettings;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.examples.json.IndexJson;
import org.jianwen.examples.text.IndexText;
import org.jianwen.examples.text.Progress;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.index.SyncReport;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.ArticleIndex;
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
                "Keeps an index the same as files and folders: adds what is new, replaces what changed, removes what went.")
final class IndexCommand implements Callable<Integer> {

    /** So much work is lost at most if the machine stops. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(15);

    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadOptions options = new ReadOptions();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Option(names = "--rebuild", description = "start the index anew; the old one stays until the new one is whole")
    private boolean rebuild;

    @Option(names = "--watch", description = "keep watching for changes until stopped with Ctrl-C")
    private boolean watch;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "corrections to apply: rows of an id or path, a field and its value, separated by tabs")
    private @Nullable Path corrections;

    /** Whether the first run of a watch is over. */
    private boolean watched;

    @Option(names = "--json", description = "the report as one JSON object on one line")
    private boolean json;

    IndexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (rebuild && !index.given()) {
            throw wrong("--rebuild wants --index DIR");
        }
        if (cluster.given() && (rebuild || corrections != null)) {
            throw wrong("--rebuild and --corrections need an index in a folder: leave out --cluster");
        }
        List<Path> paths = options.paths();
        ReadSettings settings = options.settings();
        return (cluster.given() ? onCluster(paths, settings) : inFolder(paths, settings))
                ? Jianwen.FOUND
                : Jianwen.NOTHING_FOUND;
    }

    private boolean onCluster(List<Path> paths, ReadSettings settings) throws IOException {
        // The cluster remembers what was indexed; which files hold nothing is as well forgotten.
        String name = index.name() == null ? "" : index.name().replaceAll("[^a-z0-9_.-]", "_");
        KeptArchive kept =
                KeptArchive.of(Files.createDirectories(surroundings.cache().resolve("cluster-" + name)));
        return OnCluster.indexing(
                cluster,
                index,
                options.fields(),
                (there, fields) -> watch(kept, there, paths, settings.withFields(fields)));
    }

    private boolean inFolder(List<Path> paths, ReadSettings settings) throws IOException {
        Path folder = index.folder(surroundings);
        if (!index.given()) {
            surroundings.say(surroundings
                    .terminal()
                    .words()
                    .of("Adding to the index of the sample archive; use --index DIR for one of your own."));
        }
        IndexerOptions committing = IndexerOptions.defaults().commitEvery(COMMIT_EVERY);
        try (ArticleIndex place = ArticleIndex.at(folder, options.fields());
                ArticleIndexer indexer =
                        rebuild ? ArticleIndexer.create(place, committing) : ArticleIndexer.open(place, committing)) {
            Interruption interruption = Interruption.of(surroundings, indexer, rebuild);
            try {
                KeptArchive kept = KeptArchive.of(folder).correctedBy(corrections);
                return watch(kept, KeptArchive.committing(indexer), paths, settings.withFields(place.fields()));
            } finally {
                interruption.close();
            }
        }
    }

    /** Makes the index the same as the files, once or until it is stopped; whether there is any article. */
    private boolean watch(KeptArchive kept, KeptArchive.Index to, List<Path> paths, ReadSettings settings)
            throws IOException {
        boolean any = run(kept, to, paths, settings, rebuild);
        try {
            while (watch && !Thread.currentThread().isInterrupted()) {
                Thread.sleep(WATCH_EVERY);
                any |= run(kept, to, paths, settings, false);
            }
        } catch (InterruptedException e) {
            // The one who watches has seen enough.
            return true;
        }
        return any;
    }

    private boolean run(KeptArchive kept, KeptArchive.Index to, List<Path> paths, ReadSettings settings, boolean anew)
            throws IOException {
        long start = System.nanoTime();
        SyncReport report = synchronise(to, kept, paths, settings, anew);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean changed = report.read().files() + report.gone() > 0;
        if (!watched || changed) {
            if (json) {
                IndexJson.print(surroundings.out(), report, kept.leftOut(), seconds, cpuSeconds());
            } else {
                new IndexText(surroundings.out(), surroundings.terminal())
                        .print(report, kept.leftOut(), seconds, watched);
            }
            surroundings.out().flush();
        }
        if (watch && !watched) {
            surroundings.say(surroundings.terminal().words().of("Watching for changes - stop with Ctrl-C"));
            watched = true;
        }
        return report.read().articles() + report.currentArticles() > 0;
    }

    private SyncReport synchronise(
            KeptArchive.Index to, KeptArchive kept, List<Path> paths, ReadSettings settings, boolean anew)
            throws IOException {
        ArticleReader reader = ArticleReader.of(settings);
        if (!surroundings.terminal().err() || watched) {
            SyncSource files = reader.tracked(paths, "", ReadListener.NONE);
            return kept.synchronise(to, files, settings.zone(), anew);
        }
        try (Progress progress = Progress.of(surroundings.err(), surroundings.terminal(), reader.totalBytes(paths))) {
            return kept.synchronise(to, reader.tracked(paths, "", progress), settings.zone(), anew);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(requireNonNull(spec).commandLine(), why);
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
