package org.jianwen.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void htmlMarksMatchesAndEscapesTheRest() {
        Snippet snippet = new Snippet("body", "<b>台风\"来&了'", List.of(new Mark(3, 5)));
        assertThat(snippet.toHtml()).isEqualTo("&lt;b&gt;<mark>台风</mark>&quot;来&amp;了&#39;");
    }

    @Test
    void escapingSurvivesAnything() {
        Random random = new Random(7);
        String alphabet = "<>&\"'`/=;mark台风𠮷 \u0000\t　-!";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<Mark> marks = new ArrayList<>();
            for (int at = random.nextInt(5); at + 2 < length; at += 3 + random.nextInt(6)) {
                marks.add(new Mark(at, at + 1 + random.nextInt(2)));
            }
            String html = new Snippet("body", text.toString(), marks).toHtml();
            Element body = Jsoup.parseBodyFragment(html).body();
            assertThat(body.children()).allMatch(child -> child.normalName().equals("mark"));
            assertThat(body.children()).hasSameSizeAs(marks);
            assertThat(body.childNodes()).allMatch(n -> n instanceof TextNode || n instanceof Element);
        }
    }

    @Test
    void marksThatOverlapTouchOrLeaveTheTextAreRefused() {
        List<Mark> touching = List.of(new Mark(0, 1), new Mark(1, 2));
        assertThatThrownBy(() -> new Snippet("body", "台风", touching)).isInstanceOf(IllegalArgumentException.class);
        List<Mark> outside = List.of(new Mark(0, 3));
        assertThatThrownBy(() -> new Snippet("body", "台风", outside)).isInstanceOf(IllegalArgumentException.class);
    }
}
