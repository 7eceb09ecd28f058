package org.jianwen.benchmarks.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post as it was archived: HTML under the front matter of a Markdown file.
 *
 * @param name the name of its file
 * @param text all of it
 */
public record ArchivedPost(String name, String text) {

    /** A time stamp, a link and a line, which some archives put between front matter and HTML. */
    private static final Pattern HEAD =
            Pattern.compile("\\A\\s*<!--\\d+-->\\s*\\[.*?\\]\\(https?://\\S*\\)\\s*-{3,}\\s*", Pattern.DOTALL);

    /** The front matter without its lines. */
    public String frontMatter() {
        return text.substring(0, end());
    }

    /** What stands under the front matter. */
    public String withoutFrontMatter() {
        return text.substring(text.indexOf('\n', end() + 1) + 1);
    }

    /** The HTML of the site alone. */
    public String html() {
        return HEAD.matcher(withoutFrontMatter()).replaceFirst("");
    }

    /** A value of the front matter without its quotation marks; empty where there is none. */
    public String field(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": *\"?(.*?)\"?$").matcher(frontMatter());
        return line.find() ? line.group(1) : "";
    }

    private int end() {
        return Math.max(0, text.indexOf("\n---", 4));
    }
}
