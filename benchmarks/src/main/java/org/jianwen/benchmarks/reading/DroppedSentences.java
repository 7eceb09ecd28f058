package org.jianwen.benchmarks.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.benchmarks.data.ArchivedPost;
import org.jianwen.schema.origin.ReadItem;

/** Counts the sentences of posts that are in their HTML and not in what was read of them, by the rule that left them out. */
public final class DroppedSentences {
    private static final int SHORTEST = 15;
    private static final Pattern DROPPED = Pattern.compile("dropped: ([^:]+): 「(.*)」", Pattern.DOTALL);

    private DroppedSentences() {}

    /** The sentences of fifteen Chinese characters or more, by rule, each with its file before it. */
    public static Map<String, List<String>> of(List<ArchivedPost> posts) {
        ArticleReader reader = ArticleReader.of(ReadSettings.defaults().withDroppedNamed());
        Map<String, List<String>> dropped = new TreeMap<>();
        for (ArchivedPost post : posts) {
            for (ReadItem item : reader.read(PageOutcome.bytes(post.html()), "post.html")) {
                if (item instanceof ReadItem.Found found) {
                    add(found, post.name(), dropped);
                }
            }
        }
        return dropped;
    }

    private static void add(ReadItem.Found found, String name, Map<String, List<String>> dropped) {
        String body = PageOutcome.plain(found.article().body());
        for (String note : found.notes()) {
            Matcher line = DROPPED.matcher(note);
            if (line.matches()) {
                PageOutcome.sentences(line.group(2), SHORTEST).stream()
                        .filter(sentence -> !body.contains(sentence))
                        .forEach(sentence -> dropped.merge(
                                line.group(1),
                                List.of(name + ": " + sentence),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList()));
            }
        }
    }
}
