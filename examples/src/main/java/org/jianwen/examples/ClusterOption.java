package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.ArticleSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster a command works on, if on any. For one thread. */
final class ClusterOption {

    @Option(names = "--cluster", paramLabel = "URL")
    private URI @Nullable [] hosts;

    boolean given() {
        return hosts != null;
    }

    /** The addresses of nodes. */
    URI[] hosts() {
        return requireNonNull(hosts, "hosts").clone();
    }

    /** A searcher of the cluster if one was named, or else of the index in a folder. */
    ArticleSearch searcher(IndexOption index, Surroundings surroundings) throws IOException {
        return given() ? OnCluster.searcher(this, index) : ArticleSearcher.open(index.existing(surroundings));
    }

    /** The same, which also sees what is added later. */
    ArticleSearch searcher(IndexOption index, Surroundings surroundings, Duration refreshEvery) throws IOException {
        return given()
                ? OnCluster.searcher(this, index)
                : ArticleSearcher.open(index.existing(surroundings), refreshEvery);
    }
}
