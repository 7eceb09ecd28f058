package org.jianwen.index.article.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/** The block of keys and values between two lines of three hyphens at the top of a Markdown or HTML file. */
final class FrontMatter {

    /** A block longer than this many characters is no front matter. */
    private static final int MAX_BLOCK = 64 * 1024;

    private static final Pattern OPENING = Pattern.compile("\\A\\s*---[ \\t]*\\R(?=[^\\n]{0,200}:)");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);

    private final Map<String, List<String>> values;

    private FrontMatter(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Where the content begins after the block, or -1 where the text has no block. */
    static int end(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return -1;
        }
        Matcher closing = CLOSING.matcher(text).region(opening.end(), Math.min(text.length(), MAX_BLOCK));
        return closing.find() ? closing.end() : -1;
    }

    /** Reads the block of a text for which {@link #end} gave {@code end}. */
    static FrontMatter read(String text, int end) {
        String block = text.substring(0, end).strip().replaceFirst("\\.\\.\\.\\z", "---") + "\n";
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        Parser.builder()
                .extensions(List.of(YamlFrontMatterExtension.create()))
                .build()
                .parse(block)
                .accept(visitor);
        Map<String, List<String>> values = new TreeMap<>();
        visitor.getData().forEach((key, list) -> values.putIfAbsent(key.toLowerCase(Locale.ROOT), list));
        return new FrontMatter(values);
    }

    /** What the block says, added to what is known of the content; the block has the last word. */
    Reading over(Reading content) {
        Reading reading = content.withTitle(said(content.title(), "title", "标题"))
                .withUrl(said(
                        content.url(),
                        "from",
                        "url",
                        "link",
                        "original_url",
                        "source_url",
                        "canonical_url",
                        "canonical"))
                .withSource(said(content.source(), "source", "publisher", "site", "来源"))
                .withAuthor(said(content.author(), "author", "authors", "作者"))
                .withTags(tags(content.tags()))
                .withDates(dates(content.dates()));
        String language = first("lang", "language");
        return language == null ? reading : reading.withLanguage(language);
    }

    private List<SaidDate> dates(List<SaidDate> others) {
        List<SaidDate> dates = new ArrayList<>();
        String published = first("date", "published", "pubdate", "publishdate", "publish_date", "created", "日期");
        if (published != null) {
            dates.add(new SaidDate(published, DateOrigin.FRONT_MATTER, false));
        }
        String updated = first("updated", "lastmod", "last_modified_at", "modified");
        if (updated != null) {
            dates.add(new SaidDate(updated, DateOrigin.FRONT_MATTER, true));
        }
        dates.addAll(others);
        return dates;
    }

    private List<String> tags(List<String> others) {
        for (String key : List.of("tags", "keywords", "tag", "标签", "categories")) {
            List<String> tags = new ArrayList<>();
            for (String value : values.getOrDefault(key, List.of())) {
                String list = value.strip();
                boolean inline = list.startsWith("[") && list.endsWith("]");
                for (String tag : (inline ? list.substring(1, list.length() - 1) : list).split("[,，、]")) {
                    String clean = unquoted(tag);
                    if (!clean.isEmpty()) {
                        tags.add(clean);
                    }
                }
            }
            if (!tags.isEmpty()) {
                return tags;
            }
        }
        return others;
    }

    private @Nullable Said said(@Nullable Said otherwise, String... keys) {
        String value = first(keys);
        return value == null ? otherwise : new Said(value, "front matter");
    }

    private @Nullable String first(String... keys) {
        for (String key : keys) {
            for (String value : values.getOrDefault(key, List.of())) {
                String clean = unquoted(value);
                if (!clean.isEmpty() && !clean.equals("null") && !clean.equals("~")) {
                    return clean;
                }
            }
        }
        return null;
    }

    private static String unquoted(String value) {
        String clean = value.strip();
        boolean quoted = clean.length() >= 2
                && (clean.charAt(0) == '"' || clean.charAt(0) == '\'')
                && clean.charAt(0) == clean.charAt(clean.length() - 1);
        return quoted ? clean.substring(1, clean.length() - 1).strip() : clean;
    }
}
