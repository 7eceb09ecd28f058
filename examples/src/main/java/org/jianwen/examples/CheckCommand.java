package org.jianwen.examples;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jianwen check}: is the index whole? For one thread. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private IndexOption index = new IndexOption();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (ArticleIndex place = ArticleIndex.existing(index.existing(surroundings))) {
            IndexCheck check = place.check();
            if (check.isWhole()) {
                surroundings
                        .out()
                        .println(surroundings
                                .terminal()
                                .words()
                                .of(
                                        "The index is whole: %s.",
                                        surroundings.terminal().words().counted(check.articles(), "article")));
                return Jianwen.FOUND;
            }
            check.problems().forEach(problem -> surroundings.out().println(problem));
            surroundings.say("jianwen: " + place.name()
                    + " is damaged: restore a backup, or index the files again with jianwen index PATH --index "
                    + place.name() + " --rebuild");
            return Jianwen.FAILED;
        }
    }
}
