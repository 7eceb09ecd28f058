package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/** The block of keys and values between two lines of three hyphens at the top of a Markdown or HTML file. */
final class FrontMatter {

    /** Reads nothing but such blocks: no other kind of block, and no marks within lines. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .enabledBlockTypes(Set.of())
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private static final List<FieldName> TAGS = List.of(FieldName.TAGS, FieldName.CATEGORIES);
    private static final Pattern COMMA = Pattern.compile("[,，、]");
    private static final Pattern OPENING = Pattern.compile("\\A\\s*---[ \\t]*\\R(?=[^\\n]{0,200}:)");
    private static final Pattern CLOSING = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    private final Map<FieldName, List<String>> values;

    private FrontMatter(Map<FieldName, List<String>> values) {
        this.values = values;
    }

    /** Whether the text begins as one with a block does. */
    static boolean opens(String text) {
        return OPENING.matcher(text).lookingAt();
    }

    /** Where the content begins after the block, or -1 where the text has no block, or none as short as that. */
    static int end(String text, int max) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt() || opening.end() > max) {
            return -1;
        }
        int end = Math.min(text.length(), max);
        Matcher closing = CLOSING.matcher(text);
        for (int line = opening.end(); line < end; line = nextLine(text, line, end)) {
            if ("-.".indexOf(text.charAt(line)) >= 0
                    && closing.region(line, end).lookingAt()) {
                return closing.end();
            }
        }
        return -1;
    }

    private static int nextLine(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i + 1;
    }

    /** Reads the block of a text for which {@link #end} gave {@code end}. */
    static FrontMatter read(String text, int end) {
        String block = text.substring(0, end).strip();
        if (block.endsWith("...")) {
            block = block.substring(0, block.length() - 3) + "---";
        }
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        PARSER.parse(block).accept(visitor);
        Map<FieldName, List<String>> values = new EnumMap<>(FieldName.class);
        visitor.getData().forEach((key, list) -> {
            FieldName name = FieldName.of(key);
            List<String> stated = name == null ? List.of() : stated(list);
            if (!stated.isEmpty()) {
                values.putIfAbsent(name, stated);
            }
        });
        return new FrontMatter(values);
    }

    /** The values without quotes; YAML writes nothing as {@code null} or {@code ~} too. */
    private static List<String> stated(List<String> values) {
        List<String> stated = new ArrayList<>(values.size());
        for (String value : values) {
            String plain = unquoted(value);
            if (!plain.isEmpty() && !plain.equals("null") && !plain.equals("~")) {
                stated.add(plain);
            }
        }
        return stated;
    }

    /** What the block says, added to what is known of the content; the block has the last word. */
    Reading over(Reading content) {
        Reading reading = content.withTitle(said(FieldName.TITLE, content.title()))
                .withUrl(said(FieldName.URL, content.url()))
                .withSource(said(FieldName.SOURCE, content.source()))
                .withAuthor(said(FieldName.AUTHOR, content.author()))
                .withTags(tags(content.tags()));
        List<SaidDate> dates = new ArrayList<>();
        addDate(dates, FieldName.PUBLISHED, false);
        addDate(dates, FieldName.UPDATED, true);
        dates.addAll(content.dates());
        List<String> language = values.get(FieldName.LANGUAGE);
        return (language == null ? reading : reading.withLanguage(language.get(0))).withDates(dates);
    }

    private void addDate(List<SaidDate> dates, FieldName name, boolean updated) {
        for (String text : values.getOrDefault(name, List.of())) {
            dates.add(new SaidDate(text, DateOrigin.FRONT_MATTER, updated));
        }
    }

    private @Nullable Said said(FieldName name, @Nullable Said otherwise) {
        List<String> stated = values.get(name);
        return stated == null ? otherwise : new Said(stated.get(0), "front matter");
    }

    private List<String> tags(List<String> others) {
        for (FieldName name : TAGS) {
            List<String> tags = new ArrayList<>();
            values.getOrDefault(name, List.of()).forEach(list -> addParts(list, tags));
            if (!tags.isEmpty()) {
                return tags;
            }
        }
        return others;
    }

    /** The members of a list that is written in one line: {@code [ 冬天, 湖 ]}. */
    private static void addParts(String list, List<String> tags) {
        boolean inline = list.startsWith("[") && list.endsWith("]");
        for (String part : COMMA.split(inline ? list.substring(1, list.length() - 1) : list)) {
            String tag = unquoted(part);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
    }

    private static String unquoted(String value) {
        String clean = value.strip();
        boolean quoted = clean.length() >= 2
                && (clean.charAt(0) == '"' || clean.charAt(0) == '\'')
                && clean.charAt(0) == clean.charAt(clean.length() - 1);
        return quoted ? clean.substring(1, clean.length() - 1).strip() : clean;
    }
}
