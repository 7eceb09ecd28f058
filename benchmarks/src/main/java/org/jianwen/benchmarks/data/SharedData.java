package org.jianwen.benchmarks.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jianwen.junit.golden.GoldenQuery;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * The folder of data that is measured on: {@code corpora/news.jsonl.gz}, {@code relevance/NAME.docs.jsonl} and
 * {@code relevance/NAME.queries.jsonl}, {@code extraction/pages}, {@code reading/cases.jsonl}, {@code corpora/posts-sample.tar.gz}, {@code dates}. Immutable; may be shared by threads.
 *
 * @param folder the folder
 */
public record SharedData(Path folder) {

    /** The sets of questions: simplified, then traditional. */
    public static final List<String> QUESTION_SETS = List.of("cmrctrial", "drcddev");

    private static final JsonFactory JSON = new JsonFactory();

    /** The labelled pages of the repository. */
    private static final Path OWN =
            Path.of(System.getProperty("jianwen.root", "."), "lucene-article/src/test/resources/reading");

    /** All news items, in their order. */
    public List<Article> news() throws IOException {
        Path file = existing("corpora/news.jsonl.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return read(in).stream().map(SharedData::article).toList();
        }
    }

    /** The paragraphs of a set of questions. */
    public List<Article> paragraphs(String set) throws IOException {
        try (InputStream in = Files.newInputStream(existing("relevance/" + set + ".docs.jsonl"))) {
            return read(in).stream().map(SharedData::article).toList();
        }
    }

    /** The questions of a set, each with the id of the one paragraph that answers it. */
    public GoldenSet questions(String set) throws IOException {
        try (InputStream in = Files.newInputStream(existing("relevance/" + set + ".queries.jsonl"))) {
            return new GoldenSet(read(in).stream()
                    .map(row -> GoldenQuery.of(row.getOrDefault("q", ""), row.getOrDefault("doc", "")))
                    .toList());
        }
    }

    /** The paragraphs of all sets, then the news. */
    public List<Article> paragraphsAmongNews() throws IOException {
        List<Article> all = new ArrayList<>();
        for (String set : QUESTION_SETS) {
            all.addAll(paragraphs(set));
        }
        all.addAll(news());
        return all;
    }

    /** The pages that a person labelled, in the order of their names. */
    public List<LabelledPage> pages() throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(existing("extraction/pages"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String stem = name.substring(0, name.length() - ".html".length());
                pages.add(new LabelledPage(
                        name,
                        Files.readAllBytes(file),
                        Files.readString(file.resolveSibling(stem + ".body.txt")),
                        Files.readString(file.resolveSibling(stem + ".date.txt"))));
            }
        }
        return pages;
    }

    /** The labelled pages and feeds of the data, then those of the repository if it is here. */
    public List<LabelledCase> cases() throws IOException {
        List<String> rows = new ArrayList<>(lines("reading/cases.jsonl"));
        for (String name : List.of("neighbours.jsonl", "files.jsonl", "undated.jsonl")) {
            if (Files.exists(OWN.resolve(name))) {
                rows.addAll(Files.readAllLines(OWN.resolve(name)));
            }
        }
        List<LabelledCase> cases = new ArrayList<>();
        for (String line : rows) {
            try (JsonParser json = JSON.createParser(line)) {
                Map<String, List<String>> row = lists(json);
                String file = row.getOrDefault("file", List.of("")).getFirst();
                cases.add(new LabelledCase(
                        file,
                        content(row, file),
                        first(row, "captured"),
                        Integer.parseInt(
                                row.getOrDefault("articles", List.of("0")).getFirst()),
                        row.getOrDefault("title", List.of("*")).getFirst(),
                        row.containsKey("source") ? first(row, "source") : "*",
                        row.containsKey("published") ? first(row, "published") : "*",
                        row.getOrDefault("body_has", List.of()),
                        row.getOrDefault("body_not", List.of())));
            }
        }
        return cases;
    }

    /** Articles of archives in five shapes, each a file of its own, and what is right. */
    public List<LabelledCase> seeds() throws IOException {
        List<LabelledCase> seeds = new ArrayList<>();
        try (JsonParser json = JSON.createParser(Files.readAllBytes(existing("seeds/expected.json")))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String file = json.currentName();
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    continue;
                }
                Map<String, List<String>> row = lists(json);
                List<String> sources = row.getOrDefault("any", List.of());
                seeds.add(new LabelledCase(
                        file,
                        Files.readAllBytes(existing("seeds/" + file)),
                        null,
                        1,
                        row.getOrDefault("title", List.of("*")).getFirst(),
                        sources.size() == 1 ? sources.getFirst() : "*",
                        row.containsKey("day_in_asia_shanghai")
                                ? first(row, "day_in_asia_shanghai")
                                : first(row, "local"),
                        row.getOrDefault("body_has", List.of()),
                        row.getOrDefault("body_not", List.of())));
            }
        }
        return seeds;
    }

    /** Of a case: in its row as text or, if it is none in UTF-8, as base64; or in a file beside the rows. */
    private byte[] content(Map<String, List<String>> row, String file) throws IOException {
        if (row.containsKey("base64")) {
            return Base64.getDecoder().decode(row.get("base64").getFirst());
        }
        return row.containsKey("html")
                ? row.get("html").getFirst().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(existing("reading/cases/" + file));
    }

    private static @Nullable String first(Map<String, List<String>> row, String name) {
        List<String> values = row.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Reads the values of an object, each as a list; null is an empty one. An object in it has its own names. */
    private static Map<String, List<String>> lists(JsonParser json) throws IOException {
        Map<String, List<String>> row = new HashMap<>();
        String name = "";
        int depth = json.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
            if (depth == 0) {
                return row;
            }
            if (token == JsonToken.FIELD_NAME) {
                name = json.currentName();
            } else if (token.isScalarValue()) {
                List<String> values = row.computeIfAbsent(name, key -> new ArrayList<>());
                if (token != JsonToken.VALUE_NULL) {
                    values.add(json.getText());
                }
            }
        }
        return row;
    }

    /** The file in which the archived posts are packed. */
    public Path postsArchive() throws IOException {
        return existing("corpora/posts-sample.tar.gz");
    }

    /** The archived posts, in their order. */
    public List<ArchivedPost> posts() throws IOException {
        List<ArchivedPost> posts = new ArrayList<>();
        try (InputStream file = Files.newInputStream(postsArchive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    posts.add(
                            new ArchivedPost(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return posts;
    }

    /** The lines of a table that are neither empty nor remarks. */
    public List<String> lines(String name) throws IOException {
        return Files.readAllLines(existing(name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private Path existing(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + " is missing: name the folder of data, benchmarks/run NAME FOLDER");
        }
        return file;
    }

    private static Article article(Map<String, String> row) {
        Article article =
                Article.of(row.getOrDefault("id", ""), row.getOrDefault("title", ""), row.getOrDefault("body", ""));
        String date = row.get("date");
        return article.withSource(row.get("source"))
                .withPublished(date == null ? null : ArticleDate.on(LocalDate.parse(date), ArticleSchema.DEFAULT_ZONE));
    }

    /** Objects of strings, one after the other. */
    private static List<Map<String, String>> read(InputStream in) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(in)) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> row = new HashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    row.put(name, json.getText());
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
