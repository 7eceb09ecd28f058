package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianwen.analysis.Quoted;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.json.ShowJson;
import org.jianwen.examples.text.ReadText;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.store.ArticleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jianwen show}: one article, whole, and how it was read. For one thread. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    /** Larger files are not read again for what they say of one article. */
    private static final long MAX_BYTES = 8 << 20;

    private static final int SIMILAR = 5;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private IndexOption index = new IndexOption();

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.existing(surroundings);
        try (ArticleIndex opened = ArticleIndex.existing(folder);
                ArticleSearcher searcher = ArticleSearcher.open(opened)) {
            Optional<Article> found = Lookup.byId(searcher, id);
            if (found.isEmpty()) {
                surroundings.say("jianwen: "
                        + surroundings
                                .terminal()
                                .words()
                                .of("no article has the id %s: search shows the ids of what it finds", Quoted.of(id)));
                return Jianwen.NOTHING_FOUND;
            }
            Article article = found.get();
            List<String> origins = searcher.origins(article.id());
            List<String> notes = notes(folder, opened.fields(), article, origins);
            List<Article> similar = Lookup.similar(searcher, article.id(), SIMILAR);
            List<Article> reprints = Lookup.reprints(searcher, article);
            if (json) {
                ShowJson.print(surroundings.out(), article, origins, notes, similar, reprints);
            } else {
                String place = origins.isEmpty() ? folder.toString() : origins.getFirst();
                ReadText text = new ReadText(surroundings.out(), surroundings.terminal());
                text.printWhole(new ReadItem.Found(place, article, notes));
                text.others(origins.size() < 2 ? List.of() : origins.subList(1, origins.size()), reprints, similar);
            }
        }
        return Jianwen.FOUND;
    }

    /** What its file says of it, read again; nothing if the file is not there, or says other things by now. */
    private static List<String> notes(Path folder, ArticleFields fields, Article article, List<String> origins)
            throws IOException {
        ArticleReader reader = ArticleReader.of(ReadSettings.defaults().withFields(fields));
        for (String origin : origins) {
            Path file = Path.of(origin);
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                continue;
            }
            for (ReadItem item : reader.read(Files.readAllBytes(file), origin)) {
                if (KeptArchive.of(folder).corrected(item) instanceof ReadItem.Found found
                        && found.article().id().equals(article.id())
                        && found.article().body().equals(article.body())) {
                    return found.notes();
                }
            }
        }
        return List.of();
    }
}
