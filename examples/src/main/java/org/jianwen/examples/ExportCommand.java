package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.json.ArticleJson;
import org.jianwen.examples.text.CsvText;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.store.ArticleIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianwen export}: all that a query finds, with all its fields. For one thread. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What is written. */
    enum Format {
        csv,
        jsonl
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*")
    private List<String> query = List.of();

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--excel")
    private boolean excel;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SearchOptions options = new SearchOptions();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Jianwen.refuseUnknownOptions(requireNonNull(spec), query);
        SearchRequest request = options.request(String.join(" ", query));
        if (file != null && Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), file + " is a folder: --out wants a file");
        }
        long count;
        try (ArticleIndex place = ArticleIndex.existing(index.existing(surroundings));
                ArticleSearcher searcher = ArticleSearcher.open(place)) {
            List<String> own =
                    place.fields().own().stream().map(ArticleField::name).toList();
            if (file == null) {
                count = write(searcher, request, own, surroundings.out());
            } else {
                Path part = file.resolveSibling(file.getFileName() + ".part");
                try (BufferedWriter writer = Files.newBufferedWriter(part);
                        PrintWriter out = new PrintWriter(writer)) {
                    count = write(searcher, request, own, out);
                    if (out.checkError()) {
                        throw new IOException(file + " could not be written: is the disk full?");
                    }
                }
                Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                Words words = surroundings.terminal().words();
                surroundings.say(words.of("%s written to %s", words.counted(count, "article"), file));
            }
        }
        return count > 0 ? Jianwen.FOUND : Jianwen.NOTHING_FOUND;
    }

    private long write(ArticleSearcher searcher, SearchRequest request, List<String> own, PrintWriter out)
            throws IOException {
        if (chosen() == Format.jsonl) {
            return Lookup.each(searcher, request, article -> ArticleJson.print(out, article));
        }
        CsvText csv = new CsvText(out, own, excel);
        csv.head();
        return Lookup.each(searcher, request, csv::row);
    }

    /** CSV, unless the format or the name of the file says otherwise. */
    private Format chosen() {
        if (format != null) {
            return format;
        }
        return file != null && file.toString().matches("(?i).*\\.(jsonl|ndjson|json)") ? Format.jsonl : Format.csv;
    }
}
