package org.jianwen.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as articles, where its first row names fields of an article: {@code title,content,date}. A row is read as
 * the JSON object with the same names. By RFC 4180, also with tabs or semicolons. Stateless; threads may share it.
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
        List<String> row = new ArrayList<>();
        int at = row(text, 0, separator, row);
        List<String> header = row.stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean table = at < text.length() && row(text, at, separator, row) > 0 && row.size() == header.size();
        if (!isOfArticles(header)) {
            if (named
                    && table
                    && header.stream()
                            .allMatch(field -> IDENTIFIER.matcher(field).matches())) {
                throw new NoArticle("a table whose first row names neither a title nor a text");
            }
            return null;
        }
        List<Statements> articles = new ArrayList<>();
        while (table && at < text.length()) {
            at = row(text, at, separator, row);
            try {
                articles.addAll(json.readObject(object(header, row)));
            } catch (NoArticle e) {
                // A row without title and text, such as the last.
                continue;
            }
        }
        return table ? articles : null;
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

    /** Takes the fields of the row that begins there, and tells where the next begins. */
    private static int row(String text, int from, char separator, List<String> row) {
        row.clear();
        int at = from;
        while (true) {
            at = field(text, at, separator, row);
            if (at >= text.length() || text.charAt(at) != separator) {
                return text.startsWith("\r\n", at) ? at + 2 : at + 1;
            }
            at++;
        }
    }

    /** Takes a field, and tells where what ends it stands. */
    private static int field(String text, int from, char separator, List<String> row) {
        StringBuilder field = new StringBuilder();
        int at = from;
        if (text.startsWith("\"", at)) {
            int quote = text.indexOf('"', ++at);
            while (quote >= 0 && text.startsWith("\"\"", quote)) {
                field.append(text, at, quote + 1);
                at = quote + 2;
                quote = text.indexOf('"', at);
            }
            int end = quote < 0 ? text.length() : quote;
            field.append(text, at, end);
            at = Math.min(text.length(), end + 1);
        }
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        row.add(field.append(text, begin, at).toString());
        return at;
    }

    private static String object(List<String> header, List<String> row) {
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
