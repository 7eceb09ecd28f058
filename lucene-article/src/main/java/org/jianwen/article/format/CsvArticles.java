package org.jianwen.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table as articles. Its first row names fields of an article: {@code title,content,date}. A row is read
 * as the JSON object with the same names. By RFC 4180, also with tabs or semicolons. Stateless; threads may share it.
 */
final class CsvArticles {

    private static final String SEPARATORS = "\t,;";
    /** A name that programs give to a column; other first rows may be text. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w .-]{0,40}");

    private static final int LONGEST_HEADER = 2000;
    private static final JsonFactory JSON = new JsonFactory();

    private CsvArticles() {}

    /** The articles of a table, or {@code null} where the text is no table of articles. */
    static @Nullable List<Statements> read(String text, String name, JsonArticles json) throws NoArticle {
        boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
        char separator = separator(text, named);
        if (separator == 0) {
            return null;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> all = rows.iterator();
            List<String> header = header(all);
            CSVRecord first = all.hasNext() ? all.next() : null;
            boolean table = first != null && first.size() == header.size();
            if (isOfArticles(header)) {
                return table ? articles(header, first, all, json) : null;
            }
            boolean identifiers =
                    header.stream().allMatch(field -> IDENTIFIER.matcher(field).matches());
            if (named && table && identifiers) {
                throw new NoArticle("a table whose first row names neither a title nor a text");
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static List<String> header(Iterator<CSVRecord> rows) {
        return rows.hasNext()
                ? rows.next().stream()
                        .map(field -> field.strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static List<Statements> articles(
            List<String> header, CSVRecord first, Iterator<CSVRecord> rest, JsonArticles json) {
        List<Statements> articles = new ArrayList<>();
        for (CSVRecord row = first; row != null; row = rest.hasNext() ? rest.next() : null) {
            try {
                articles.addAll(json.readObject(object(header, row)));
            } catch (NoArticle e) {
                // A row without title and text, such as the last.
                continue;
            }
        }
        return articles;
    }

    /** What parts the names in the first line, or 0 where it is no row of names. */
    private static char separator(String text, boolean named) {
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.max(0, end));
        if (line.length() > LONGEST_HEADER) {
            return 0;
        }
        char best = named ? ',' : 0;
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static boolean isOfArticles(List<String> header) {
        long known = header.stream()
                .filter(field -> FieldName.isBody(field) || FieldName.of(field) != null)
                .count();
        return header.stream().anyMatch(field -> FieldName.isBody(field) || FieldName.of(field) == FieldName.TITLE)
                && (known > 1 || header.size() == 1)
                && new HashSet<>(header).size() == header.size();
    }

    private static String object(List<String> header, CSVRecord row) {
        StringWriter object = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(object)) {
            json.writeStartObject();
            for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
                if (!row.get(i).isBlank()) {
                    json.writeStringField(header.get(i), row.get(i));
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot be written to", e);
        }
        return object.toString();
    }
}
