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
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.store.ArticleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen report}: what of an archive wants a person's eye. For one thread. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

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
        List<Hit> stories = new ArrayList<>();
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
            for (SearchRequest stretch : stretches(searcher)) {
                Lookup.eachHit(searcher, stretch.groupReprints(), hit -> {
                    if (!hit.reprints().isEmpty()) {
                        stories.add(hit);
                    }
                });
            }
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

    /** Where reprints are looked for: in all, or in each month of an archive too large for that. */
    private static List<SearchRequest> stretches(ArticleSearcher searcher) throws IOException {
        SearchRequest all = SearchRequest.of("");
        if (searcher.size() <= Paging.MAX_GROUPED) {
            return List.of(all);
        }
        List<SearchRequest> stretches = new ArrayList<>();
        SearchResult byMonth = searcher.search(all.page(1, 0).facetBy(DateInterval.MONTH));
        byMonth.dates().buckets().forEach(month -> stretches.add(all.during(month)));
        stretches.add(SearchRequest.of("date:none"));
        return stretches;
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
