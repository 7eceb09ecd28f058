package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;

/** Reads the HTML of archived posts whose front matter was taken away, and compares with it. */
class MeasuredPostsTest {
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*\"(.*)\"\\s*$");
    private static final Pattern FEED_HEAD =
            Pattern.compile("(?s)^\\s*<!--\\d+-->\\s*\\[.*?\\]\\(https?://\\S*\\)\\s*-{3,}\\s*");
    private static final List<String> DEBRIS = List.of(
            "Share this",
            "Like this:",
            "Loading...",
            "Leave a Reply",
            "Continue reading",
            "was originally published in",
            "相关文章",
            "分享到",
            "Creative Commons");

    @Test
    void titlesEqualTheFrontMatterAndNoDebrisIsLeft() throws IOException {
        Path folder = MeasuredPagesTest.shared("corpora", "titles and debris of 200 posts");
        int carried = 0;
        int right = 0;
        for (String post : posts(folder.resolve("posts-sample.tar.gz"))) {
            int end = post.indexOf("\n---", 4);
            Matcher title = TITLE.matcher(post.substring(0, end));
            String html = FEED_HEAD.matcher(post.substring(end + 4)).replaceFirst("");
            Statements page = PageReader.read(html, null, PageLimits.DEFAULT);
            // A post that is nothing but a picture and a link to itself keeps the words of the link.
            if (page.content().contains("\n")) {
                assertThat(page.content().lines().filter(MeasuredPostsTest::isDebris))
                        .isEmpty();
            }
            String wanted = title.find() ? letters(title.group(1).replaceFirst(" - [A-Za-z]+$", "")) : "";
            if (html.contains("<h1") && letters(html).contains(wanted)) {
                carried++;
                right += letters(page.first(Field.TITLE)).equals(wanted) ? 1 : 0;
            }
        }
        System.out.printf(Locale.ROOT, "titles right %d of %d that the HTML carries%n", right, carried);

        assertThat(right)
                .isGreaterThanOrEqualTo((int) Math.ceil(0.98 * carried))
                .isGreaterThan(50);
    }

    private static boolean isDebris(String line) {
        return line.length() < 120 && DEBRIS.stream().anyMatch(line::contains) && !line.endsWith("。");
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The files of a tar archive with short names, as text. */
    private static List<String> posts(Path archive) throws IOException {
        List<String> posts = new ArrayList<>();
        byte[] tar;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            tar = in.readAllBytes();
        }
        ByteArrayInputStream in = new ByteArrayInputStream(tar);
        for (byte[] header = in.readNBytes(512); header.length == 512 && header[0] != 0; header = in.readNBytes(512)) {
            int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
            byte[] content = in.readNBytes(size);
            in.skip((512 - size % 512) % 512);
            if (content.length > 4 && content[0] == '-' && content[1] == '-') {
                posts.add(new String(content, StandardCharsets.UTF_8));
            }
        }
        return posts;
    }
}
