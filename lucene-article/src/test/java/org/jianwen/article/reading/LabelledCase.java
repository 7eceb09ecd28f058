package org.jianwen.article.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;

/**
 * A page or feed with one trouble, and what is right. A field that is {@code *} is not looked at.
 *
 * @param file its file beside the list
 * @param label a line of the list
 */
record LabelledCase(String file, JsonNode label) {
    private static final String ANY = "*";

    /** The cases of a list in the resources. */
    static List<LabelledCase> of(String list) throws IOException {
        List<LabelledCase> cases = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line :
                new String(bytes(list), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode label = json.readTree(line);
            cases.add(new LabelledCase(label.get("file").asText(), label));
        }
        return cases;
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(LabelledCase.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    /** What is wrong, empty if nothing is. */
    List<String> wrong() throws IOException {
        JsonNode captured = label.path("captured");
        ReadSettings settings = ReadSettings.defaults()
                .withCaptured(
                        captured.isTextual()
                                ? OffsetDateTime.parse(captured.asText()).toInstant()
                                : null);
        byte[] content = content();
        List<Article> articles = ArticleReader.of(settings).read(content, file).stream()
                .filter(ReadItem.Found.class::isInstance)
                .map(item -> ((ReadItem.Found) item).article())
                .toList();
        return articles.isEmpty() ? List.of("not read") : wrong(articles);
    }

    /** In the list as text or, if it is none in UTF-8, as base64; or in a file beside it. */
    byte[] content() throws IOException {
        if (label.has("base64")) {
            return label.get("base64").binaryValue();
        }
        return label.has("html")
                ? label.get("html").asText().getBytes(StandardCharsets.UTF_8)
                : bytes("/reading/cases/" + file);
    }

    private List<String> wrong(List<Article> articles) {
        List<String> wrong = new ArrayList<>();
        Article article = articles.get(0);
        int wanted = label.path("articles").asInt(1);
        if (wanted != 0 && articles.size() != wanted) {
            wrong.add(articles.size() + " articles");
        }
        compare("title", article.title(), wrong);
        compare("source", article.source() == null ? "" : article.source(), wrong);
        String published =
                article.published() == null ? "" : article.published().value();
        String day = label.path("published").asText(ANY);
        if (label.path("published").isNull() ? !published.isEmpty() : !day.equals(ANY) && !published.startsWith(day)) {
            wrong.add("published 「" + published + "」");
        }
        String body = plain(article.body());
        label.path("body_has").forEach(text -> {
            if (!body.contains(plain(text.asText()))) {
                wrong.add("body lacks 「" + text.asText() + "」");
            }
        });
        label.path("body_not").forEach(text -> {
            if (body.contains(plain(text.asText()))) {
                wrong.add("body has 「" + text.asText() + "」");
            }
        });
        return wrong;
    }

    private void compare(String field, String found, List<String> wrong) {
        JsonNode node = label.path(field);
        String wanted = node.isNull() ? "" : node.asText(ANY);
        if (!wanted.equals(ANY) && !node.isMissingNode() && !plain(wanted).equals(plain(found))) {
            wrong.add(field + " 「" + found + "」");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\u200b]+", "");
    }

    @Override
    public String toString() {
        return file + " " + label.path("kind").asText();
    }
}
