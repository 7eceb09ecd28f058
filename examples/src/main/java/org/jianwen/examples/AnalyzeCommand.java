package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianwen.analysis.AnalyzedTerm;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.examples.json.AnalyzeJson;
import org.jianwen.examples.text.AnalyzeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianwen analyze}: the terms that a text becomes. For one thread. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Shows the terms that a text becomes, with UTF-16 offsets into it.")
final class AnalyzeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "the text, such as 南京市长江大桥")
    private List<String> words = List.of();

    @Option(names = "--json", description = "one JSON object on one line")
    private boolean json;

    AnalyzeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Jianwen.refuseUnknownOptions(requireNonNull(spec), words);
        String text = String.join(" ", words);
        List<AnalyzedTerm> terms = ArticleAnalysis.terms(text);
        if (json) {
            AnalyzeJson.print(surroundings.out(), text, terms);
        } else if (!terms.isEmpty()) {
            AnalyzeText.print(surroundings.out(), text, terms);
        }
        return terms.isEmpty() ? Jianwen.NOTHING_FOUND : Jianwen.FOUND;
    }
}
