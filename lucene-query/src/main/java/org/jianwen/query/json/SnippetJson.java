package org.jianwen.query.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.highlight.Mark;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.highlight.SnippetSettings;
import org.jspecify.annotations.Nullable;

/** Passages, and what a request says of them, as plain Java values and back. Stateless. */
final class SnippetJson {

    private static final SnippetSettings USUAL = SnippetSettings.DEFAULT;

    private SnippetJson() {}

    /** {@code true}, {@code false}, or an object with what is not as usual. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    static SnippetSettings read(@Nullable Object json) {
        if (json == null || json instanceof Boolean) {
            return Boolean.FALSE.equals(json) ? SnippetSettings.NONE : USUAL;
        }
        Map<String, Object> map = (Map<String, Object>) json;
        SnippetSettings settings = USUAL.withPassages(JsonValues.number(map, "passages", USUAL.passages()))
                .withLength(JsonValues.number(map, "length", USUAL.length()));
        if (map.get("tags") != null) {
            List<String> tags = tags(map.get("tags"));
            settings = settings.withTags(tags.getFirst(), tags.getLast());
        }
        return map.get("fields") == null
                ? settings
                : settings.withFields(
                        JsonValues.texts("snippets", map.get("fields")).toArray(String[]::new));
    }

    private static List<String> tags(@Nullable Object json) {
        List<String> tags = JsonValues.texts("tags", json);
        if (tags.size() != 2) {
            throw new IllegalArgumentException("tags are two, such as [\"<em>\", \"</em>\"], not " + tags.size());
        }
        return tags;
    }

    static Object write(SnippetSettings settings) {
        if (settings.equals(USUAL) || settings.passages() == 0) {
            return settings.passages() > 0;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        JsonValues.put(json, "passages", settings.passages(), USUAL.passages());
        JsonValues.put(json, "length", settings.length(), USUAL.length());
        JsonValues.put(json, "tags", settings.tags(), null);
        JsonValues.put(json, "fields", settings.fields(), List.of());
        return json;
    }

    static Map<String, Object> write(Snippet snippet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", snippet.field());
        json.put("text", snippet.text());
        json.put(
                "marks",
                snippet.marks().stream()
                        .map(mark -> List.of(mark.start(), mark.end()))
                        .toList());
        if (snippet.hasOtherTags()) {
            json.put("tags", snippet.tags());
            json.put("html", snippet.toHtml());
        }
        return json;
    }

    static Snippet snippet(Map<String, Object> json) {
        List<Mark> marks = new ArrayList<>();
        for (Object mark : (List<?>) json.getOrDefault("marks", List.of())) {
            List<?> ends = (List<?>) mark;
            marks.add(new Mark(((Number) ends.getFirst()).intValue(), ((Number) ends.getLast()).intValue()));
        }
        Snippet snippet = new Snippet(
                JsonValues.wanted("field", (String) json.get("field")),
                JsonValues.wanted("text", (String) json.get("text")),
                marks);
        if (json.get("tags") == null) {
            return snippet;
        }
        List<String> tags = tags(json.get("tags"));
        return snippet.withTags(tags.getFirst(), tags.getLast());
    }
}
