package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianwen.examples.archive.ArchiveReport;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.json.ReportJson;
import org.jianwen.examples.text.ReportText;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleIndex;
import org.jianwen.schema.DateConfidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen report}: what of an archive wants a person's eye. For one thread. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final int STORIES = 1_000;

    private final Surroundings surroundings;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private IndexOption index = new IndexOption();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.existing(surroundings);
        List<Article> undated = new ArrayList<>();
        List<Article> doubtful = new ArrayList<>();
        List<ArchiveReport.Duplicate> duplicates = new ArrayList<>();
        List<Hit> stories;
        try (ArticleIndex articles = ArticleIndex.existing(folder);
                ArticleSearcher searcher = ArticleSearcher.open(articles)) {
            Lookup.each(searcher, SearchRequest.of("date:none"), undated::add);
            Optional<List<String>> hinted = KeptArchive.of(folder).doubtful();
            if (hinted.isPresent()) {
                for (String id : hinted.get()) {
                    searcher.article(id).filter(ReportCommand::isDoubtful).ifPresent(doubtful::add);
                }
            } else {
                // An index that another program keeps: only the articles say so.
                Lookup.each(searcher, SearchRequest.of(""), article -> addIfDoubtful(article, doubtful));
            }
            for (String id : articles.inventory().inSeveralPlaces()) {
                List<String> places = searcher.origins(id);
                searcher.article(id).ifPresent(article -> duplicates.add(new ArchiveReport.Duplicate(article, places)));
            }
            stories = searcher
                    .search(SearchRequest.of("")
                            .groupReprints()
                            .withoutCounts()
                            .withoutSnippets()
                            .page(1, STORIES))
                    .hits()
                    .stream()
                    .filter(hit -> !hit.reprints().isEmpty())
                    .toList();
        }
        ArchiveReport report =
                new ArchiveReport(KeptArchive.of(folder).leftOut(), undated, doubtful, duplicates, stories);
        if (json) {
            ReportJson.print(surroundings.out(), report);
        } else {
            new ReportText(surroundings.out(), surroundings.terminal()).print(report);
        }
        return Jianwen.FOUND;
    }

    private static boolean isDoubtful(Article article) {
        return article.published() != null && article.published().confidence() == DateConfidence.LOW;
    }

    private static void addIfDoubtful(Article article, List<Article> doubtful) {
        if (isDoubtful(article)) {
            doubtful.add(article);
        }
    }
}
