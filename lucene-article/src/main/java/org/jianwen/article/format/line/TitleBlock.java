package org.jianwen.article.format.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a text whose lines are known by their order. Pandoc has {@code % title}, {@code % author}, {@code % date};
 * AsciiDoc has {@code = title} over author, revision and {@code :name: value}. Stateless; threads may share it.
 */
public final class TitleBlock {

    private static final Pattern PANDOC =
            Pattern.compile("\\A% (\\S.{0,500})\\R% ?(.{0,500})(?:\\R% ?(.{0,500}))?\\R(?=\\R)");
    private static final Pattern ASCIIDOC = Pattern.compile("\\A= (\\S.{0,500})\\R((?:\\S.{0,500}\\R){0,30})(?=\\R)");
    private static final Pattern REVISION =
            Pattern.compile("v?\\d[\\d.]{0,10}, *([^:]{1,60})(?::.*)?|(\\d{4}-.{1,40})");
    private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]{1,60}):(.*)");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^<>]*>");
    private static final Pattern SECTION = Pattern.compile("^={2,6}(?= \\S)", Pattern.MULTILINE);

    private TitleBlock() {}

    /** The text under front matter that says the same, or as it is where it has no such head. */
    public static String asFrontMatter(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '%' && first != '=') {
            return text;
        }
        Matcher pandoc = PANDOC.matcher(text);
        if (pandoc.lookingAt()) {
            String date = pandoc.group(3) == null ? "" : pandoc.group(3);
            return head(pandoc.group(1), "author: " + pandoc.group(2) + "\ndate: " + date)
                    + text.substring(pandoc.end());
        }
        Matcher asciidoc = ASCIIDOC.matcher(text);
        if (!asciidoc.lookingAt()) {
            return text;
        }
        StringBuilder fields = new StringBuilder();
        for (String line : asciidoc.group(2).lines().toList()) {
            Matcher attribute = ATTRIBUTE.matcher(line);
            Matcher revision = REVISION.matcher(line);
            if (attribute.matches()) {
                fields.append(attribute.group(1).replace("revdate", "date"))
                        .append(':')
                        .append(attribute.group(2));
            } else if (revision.matches()) {
                fields.append("date: ").append(revision.group(1) == null ? revision.group(2) : revision.group(1));
            } else {
                fields.append("author: ").append(ADDRESS.matcher(line).replaceAll(""));
            }
            fields.append('\n');
        }
        String body = SECTION.matcher(text.substring(asciidoc.end()))
                .replaceAll(section -> "#".repeat(section.group().length()));
        return head(asciidoc.group(1), fields.toString().strip()) + body;
    }

    private static String head(String title, String fields) {
        return "---\ntitle: " + title + "\n" + fields + "\n---\n";
    }
}
