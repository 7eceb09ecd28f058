package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jianwen.examples.ask.Meant;
import org.jianwen.examples.ask.QueryLines;
import org.jianwen.examples.json.SearchJson;
import org.jianwen.examples.json.TimelineJson;
import org.jianwen.examples.text.SearchText;
import org.jianwen.examples.text.TimelineText;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianwen search}: words in, hits out. For one thread. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds articles, shows why they match, and counts them by date and source.",
        footer = {"", "A query that looks like an option goes after --: jianwen search -- --json"})
final class SearchCommand implements Callable<Integer> {

    private static final int PERIODS = 5;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to look for, such as 台风 or '\"台风 登陆\" -预警'")
    private @Nullable List<String> query;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "one query a line, - for the standard input; with --json")
    private @Nullable Path batch;

    @Option(names = "--json", description = "one JSON object on one line for each query")
    private boolean json;

    @Option(names = "--explain", description = "explain the score below each hit")
    private boolean explain;

    @Option(names = "--timeline", description = "peak periods with their characteristic terms, instead of hits")
    private boolean timeline;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Mixin
    private SearchOptions options = new SearchOptions();

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Jianwen.refuseUnknownOptions(requireNonNull(spec), query == null ? List.of() : query);
        if (query != null && batch != null) {
            throw wrong("either a QUERY or --batch FILE, not both");
        }
        if (batch != null && !json) {
            throw wrong("--batch writes JSON: add --json");
        }
        if (batch != null && timeline) {
            throw wrong("--timeline takes one QUERY: leave out --batch");
        }
        if (batch != null) {
            return batch(batch);
        }
        if (explain && json) {
            throw wrong("--explain is for people to read: leave out --json");
        }
        if (query == null && !options.needNoQuery()) {
            throw wrong(surroundings.terminal().words().of("search wants a QUERY, such as 台风"));
        }
        SearchRequest request = request(query == null ? "" : String.join(" ", query));
        try (ArticleSearch searcher = cluster.searcher(index, surroundings)) {
            if (timeline) {
                return timeline(request, searcher.timeline(request, PERIODS));
            }
            SearchResult result = searcher.search(request);
            print(searcher, request, result);
            return result.total() > 0 ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
        }
    }

    private int timeline(SearchRequest request, Timeline timeline) throws IOException {
        if (json) {
            TimelineJson.print(surroundings.out(), request.query(), timeline);
        } else {
            new TimelineText(surroundings.out(), surroundings.terminal()).print(request, timeline);
        }
        return timeline.total() > 0 ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
    }

    private int batch(Path file) throws IOException {
        request("");
        try (QueryLines lines = QueryLines.open(file);
                ArticleSearch searcher = cluster.searcher(index, surroundings)) {
            boolean found = false;
            String line = lines.next();
            while (line != null && !surroundings.out().checkError()) {
                SearchResult result = searcher.search(request(line));
                found |= result.total() > 0;
                SearchJson.print(surroundings.out(), result, Meant.by(searcher, result));
                line = lines.next();
            }
            return found ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
        }
    }

    private void print(ArticleSearch searcher, SearchRequest request, SearchResult result) throws IOException {
        if (json) {
            SearchJson.print(surroundings.out(), result, Meant.by(searcher, result));
            return;
        }
        Map<String, ScoreExplanation> accounts = new HashMap<>();
        if (explain) {
            for (Hit hit : result.hits()) {
                String id = hit.article().id();
                searcher.explain(request, id).ifPresent(account -> accounts.put(id, account));
            }
        }
        new SearchText(surroundings.out(), surroundings.terminal())
                .print(request, result, accounts, Meant.by(searcher, result));
    }

    /** The request, or a sentence about the option that does not fit. */
    private SearchRequest request(String text) throws IOException {
        try {
            return options.request(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(requireNonNull(spec).commandLine(), why);
    }
}
