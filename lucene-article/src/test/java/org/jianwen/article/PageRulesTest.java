package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** A rule that leaves something out can be switched off by the name that the notes give it. */
class PageRulesTest {
    private static final byte[] PAGE = ("<html><body><h1>渡口重新开航</h1><p>河湾镇的渡口昨天重新开航，清早第一班船载走了四十多位乡亲。</p>"
                    + "<p>本网所载作品，未经许可不得转载。</p></body></html>")
            .getBytes(StandardCharsets.UTF_8);

    private static String body(ReadSettings settings) {
        ReadItem item = ArticleReader.of(settings).read(PAGE, "a.html").getFirst();
        return ((ReadItem.Found) item).article().body();
    }

    @Test
    void oneThatIsOffLeavesNothingOut() {
        assertThat(body(ReadSettings.defaults())).doesNotContain("未经许可");
        assertThat(body(ReadSettings.defaults().withoutRules("legal notice"))).contains("未经许可");
    }

    @Test
    void oneThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> ReadSettings.defaults().withoutRules("fine print"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unknown rule 「fine print」. Rules: ");
        assertThat(ReadSettings.ruleNames())
                .contains("legal notice", "date: event")
                .doesNotHaveDuplicates();
    }
}
