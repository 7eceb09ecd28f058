package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.text.SearchText;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jianwen delete}: an article that is to be found no more. For one thread. */
@Command(name = "delete", mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids = List.of();

    @Mixin
    private IndexOption index = new IndexOption();

    DeleteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.existing(surroundings);
        List<Article> found = new ArrayList<>();
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            for (String id : ids) {
                Optional<Article> article = Lookup.byId(searcher, id);
                article.ifPresentOrElse(
                        found::add,
                        () -> surroundings.say("jianwen: "
                                + surroundings
                                        .terminal()
                                        .words()
                                        .of(
                                                "no article has the id %s: search shows the ids of what it finds",
                                                Quoted.of(id))));
            }
        }
        if (!found.isEmpty()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
                for (Article article : found) {
                    // Before the index, so that it does not come back if the machine stops between the two.
                    KeptArchive.of(folder).remove(article.id());
                    indexer.delete(article.id());
                }
            }
            found.forEach(article -> surroundings
                    .out()
                    .println(surroundings
                            .terminal()
                            .words()
                            .of(
                                    "Deleted %s",
                                    SearchText.line(surroundings.terminal().words(), article))));
        }
        return found.isEmpty() ? Jianwen.NOTHING_FOUND : Jianwen.FOUND;
    }
}
