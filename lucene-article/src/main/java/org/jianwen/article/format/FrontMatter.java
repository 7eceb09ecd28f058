package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.FieldValue;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jianwen.schema.ArticleField;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The block of keys and values between two lines of three hyphens, or of three plus signs as Hugo writes them, at the top
 * of a Markdown or HTML file.
 */
final class FrontMatter {

    /** Every value as it is written; no aliases, by which a small block could name a large one. */
    private static final LoadSettings YAML = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    /** What many write and YAML does not allow: {@code title: [湖] 冰: 上}. */
    private static final Pattern LINE =
            Pattern.compile("([\\w\\p{IsHan}][^:：=\\s#]{0,40}) ?(?:[:=](?:[ \\t]+(.*))?|：(.*))");

    /** What is heard of one field only where there is no other. */
    private static final Map<FieldName, FieldName> INSTEAD_OF =
            Map.of(FieldName.CREATED, FieldName.PUBLISHED, FieldName.CATEGORIES, FieldName.TAGS);

    private static final Pattern OPENING = Pattern.compile(
            "\\A\\s*(?:---[ \\t]*\\R(?=[^\\n]{0,200}[:：]|(?:\\s|#[^\\n]{0,200}\\n){0,9}+[\\w-]{1,40}:\\s)|\\+{3}[ \\t]*\\R(?=\\s*+[^\\n]{0,200}=))");
    private static final Pattern CLOSING = Pattern.compile("(?:---|\\.\\.\\.|\\+{3})[ \\t]*(?:\\R|\\z)");

    /** A line of a head without a frame, as in messages and in Org files: {@code Subject: 湖冰}, {@code #+TITLE: 湖冰}. */
    private static final Pattern HEADER =
            Pattern.compile("(?:#\\+)?\"?([A-Za-z][\\w-]{1,40})\"?::?(?:[ \\t].*)?|[ \\t]*- .*");

    /** What ends a head that nothing opens; three semicolons end members of an object of JSON. */
    private static final Pattern FENCE = Pattern.compile("-{3,}|;{3,}|\\+{3,}");

    private final Map<FieldName, List<String>> values;

    private final List<FieldValue> own;

    private FrontMatter(Map<FieldName, List<String>> values, List<FieldValue> own) {
        this.values = values;
        this.own = own;
    }

    /** Whether the text begins as one with a block does. */
    static boolean opens(String text) {
        return OPENING.matcher(text).lookingAt();
    }

    /** Where the content begins after the block, or -1 where the text has no block, or none as short as that. */
    static int end(String text, int max) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt() || opening.end() > max) {
            return text.startsWith("{") ? objectEnd(text, max) : -1;
        }
        int end = Math.min(text.length(), max);
        Matcher closing = CLOSING.matcher(text);
        for (int line = opening.end(); line < end; line = nextLine(text, line, end)) {
            if ("-.+".indexOf(text.charAt(line)) >= 0
                    && closing.region(line, end).lookingAt()) {
                return closing.end();
            }
        }
        return -1;
    }

    /** Where the text begins after an object of JSON, which YAML reads too, or -1 where other values follow or none. */
    private static int objectEnd(String text, int max) {
        int end = text.indexOf("\n}") + 2;
        int content = end;
        while (content < text.length() && text.charAt(content) <= ' ') {
            content++;
        }
        boolean framed = end > 1 && end <= max && text.substring(end, content).indexOf('\n') >= 0;
        return framed && content < text.length() && "{}[],\"".indexOf(text.charAt(content)) < 0 ? end : -1;
    }

    /**
     * Where the content begins after a head without a frame: lines that are nothing but fields, two of them of an
     * article, up to a blank line; else -1.
     */
    static int headEnd(String text, int max) {
        int end = Math.min(text.length(), max);
        Matcher header = HEADER.matcher(text);
        int known = 0;
        int line = 0;
        int next = nextLine(text, 0, end);
        while (line < end && header.region(line, next - 1).matches()) {
            known += header.group(1) == null || FieldName.of(header.group(1)) == null ? 0 : 1;
            line = next;
            next = nextLine(text, line, end);
        }
        String last = line < end ? text.substring(line, next - 1).strip() : "-";
        boolean fenced = FENCE.matcher(last).matches();
        return known > 1 && (fenced || last.isEmpty()) ? Math.min(fenced ? next : line, text.length()) : -1;
    }

    private static int nextLine(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i + 1;
    }

    /** Reads the block of a text for which {@link #end} gave {@code end}. */
    static FrontMatter read(String text, int end, DeclaredFields declared) {
        String block = text.substring(0, end).strip();
        String inside = opens(text) ? block.substring(3, Math.max(3, block.length() - 3)) : unframed(block);
        Map<String, List<String>> plain = PlainBlock.read(inside);
        Map<String, List<String>> stated = plain == null ? yaml(inside) : plain;
        Map<FieldName, List<String>> values = new EnumMap<>(FieldName.class);
        List<FieldValue> own = new ArrayList<>();
        (stated == null ? lines(inside) : stated).forEach((key, list) -> {
            ArticleField field = declared.inRecord(key);
            FieldName name = field == null ? FieldName.of(key) : null;
            if (field != null) {
                stated(list).forEach(value -> own.add(new FieldValue(field.name(), value, Origin.FRONT_MATTER)));
            } else if (name != null && !stated(list).isEmpty() && (!name.isTime() || hasDigit(stated(list)))) {
                values.putIfAbsent(name, stated(list));
            }
        });
        return new FrontMatter(values, own);
    }

    /** A head that nothing opens without what ends it. */
    private static String unframed(String block) {
        if (block.endsWith(";;;")) {
            return "{" + block.substring(0, block.length() - 3) + "}";
        }
        return (block.endsWith("---") ? block.substring(0, block.length() - 3) : block)
                .replace("#+", "")
                .replace(":: ", ": ");
    }

    /** Whether a date may be in it: {@code published: true} is none. */
    private static boolean hasDigit(List<String> values) {
        return values.stream().anyMatch(value -> value.chars().anyMatch(Character::isDigit));
    }

    /** The keys and what is stated of each, or {@code null} where the block is no YAML. */
    static @Nullable Map<String, List<String>> yaml(String block) {
        try {
            if (!(new Load(YAML).loadFromString(block) instanceof Map<?, ?> map)) {
                return null;
            }
            Map<String, List<String>> values = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                Object named = value instanceof Map<?, ?> parts ? parts.get("name") : value;
                if (value instanceof Map<?, ?> parts) {
                    // What stands in another is named with it: date: {created: 2024-03-05}.
                    parts.forEach((part, inner) -> values.put(key + "_" + part, strings(inner)));
                }
                values.put(String.valueOf(key), strings(named));
            });
            return values;
        } catch (YamlEngineException | StackOverflowError e) {
            return null;
        }
    }

    private static List<String> strings(@Nullable Object value) {
        Collection<?> list = value instanceof Collection<?> many ? many : Collections.singletonList(value);
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static Map<String, List<String>> lines(String block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        for (String line : block.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                last = new ArrayList<>();
                values.put(matcher.group(1), last);
                String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                boolean list = value != null && value.startsWith("[") && value.endsWith("]");
                last.addAll(
                        list
                                ? List.of(value.substring(1, value.length() - 1).split(","))
                                : List.of(String.valueOf(value)));
            } else if (line.strip().startsWith("- ")) {
                last.add(line.strip().substring(2));
            }
        }
        return values;
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

    /** What the block says, which goes before what is known of the content. */
    Statements over(Statements content) {
        Statements.Builder block = Statements.builder();
        values.forEach((name, stated) -> {
            if (name == FieldName.AUTHOR) {
                block.say(Field.SOURCE, stated.getFirst(), Origin.AUTHOR);
            } else if (!values.containsKey(INSTEAD_OF.get(name))) {
                stated.forEach(value -> name.say(value, Origin.FRONT_MATTER, block));
            }
        });
        return content.under(block.addValues(own).build());
    }

    private static String unquoted(String value) {
        String clean = MarkdownText.withoutWikiLinks(value).strip();
        boolean quoted = clean.length() >= 2
                && (clean.charAt(0) == '"' || clean.charAt(0) == '\'')
                && clean.charAt(0) == clean.charAt(clean.length() - 1);
        return quoted ? clean.substring(1, clean.length() - 1).strip() : clean;
    }
}
