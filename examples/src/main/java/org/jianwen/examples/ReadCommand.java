package org.jianwen.examples;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadListener;
import org.jianwen.article.ReadSettings;
import org.jianwen.examples.json.ReadJson;
import org.jianwen.examples.text.ReadText;
import org.jianwen.schema.origin.ReadItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen read}: each file as the library reads it. For one thread. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Shows each article as it is read: every decision and its evidence. Files that hold no article are"
                        + " named on the error output.")
final class ReadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ReadOptions options = new ReadOptions();

    @Option(names = "--json", description = "one JSON object on one line for each article")
    private boolean json;

    @Option(names = "--dropped", description = "shows every line of a page that was left out, and which rule did it")
    private boolean dropped;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        boolean found = false;
        ReadSettings settings = dropped ? options.settings().withDroppedNamed() : options.settings();
        try (Stream<ReadItem> items = ArticleReader.of(settings).read(options.paths(), ReadListener.NONE)) {
            Iterator<ReadItem> each = items.iterator();
            while (each.hasNext() && !surroundings.out().checkError()) {
                switch (each.next()) {
                    case ReadItem.Found article -> {
                        print(article);
                        found = true;
                    }
                    case ReadItem.Skipped skipped ->
                        surroundings.say(skipped.file() + ": "
                                + surroundings.terminal().words().note(skipped.why()));
                }
            }
        }
        return found ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
    }

    private void print(ReadItem.Found article) throws IOException {
        if (json) {
            ReadJson.print(surroundings.out(), article);
        } else {
            new ReadText(surroundings.out(), surroundings.terminal()).print(article);
        }
    }
}
