package org.jianwen.examples;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianwen.examples.json.SuggestJson;
import org.jianwen.examples.text.SearchText;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.suggest.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jianwen suggest}: what somebody is about to type. For one thread. */
@Command(name = "suggest", mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> typed = List.of();

    @Option(names = "--size", paramLabel = "N")
    private int size = 10;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private IndexOption index = new IndexOption();

    SuggestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        String text = String.join(" ", typed);
        try (ArticleSearcher searcher = ArticleSearcher.open(index.existing(surroundings))) {
            List<Suggestion> suggestions = searcher.suggest(text, size);
            if (json) {
                surroundings.out().println(SuggestJson.text(text, suggestions));
            } else {
                new SearchText(surroundings.out(), surroundings.terminal()).suggestions(suggestions);
            }
            return suggestions.isEmpty() ? Jianwen.NOTHING_FOUND : Jianwen.FOUND;
        }
    }
}
