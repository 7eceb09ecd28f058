package org.jianwen.article.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainYamlTest {

    private static final String[] PIECES = {
        "title", "date", "河湾", "晨风", "a", "2024", ": ", ":", " ", "  ", "\"", "'", "[", "]", ",", ", ", "\n", "\r\n",
                "#",
        " #", "-", "- ", "\\", "\t", "\u3000", "\u00a0", "\u2028", "{", "}", "|", ">", "&", "*", "!", "%", "@", "null",
                "~",
        ".", "T08:15+08:00", "😀", "\nkey: ", "\ntags: [ ", "\nname: \"", "?", "="
    };

    @Test
    void readsPlainBlocksAsYamlDoes() {
        Random random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder block = new StringBuilder("\n" + (i % 2 == 0 ? "key: " : ""));
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                block.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var values = PlainYaml.read(block + "\n");
            if (values != null) {
                plain++;
                assertThat(values).as(block.toString()).isEqualTo(FrontMatter.yaml(block + "\n"));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @Test
    void knowsTheUsualBlockForPlain() {
        assertThat(PlainYaml.read("\nlayout: post\ntitle: \"河湾：灯会\"\ndate: 2024-03-05T08:15:00+08:00\n"
                        + "from: https://news.example/1?a=b\ntags: [ 灯会, News.st ]\ncomments: True\n"))
                .containsEntry("title", List.of("河湾：灯会"))
                .containsEntry("tags", List.of("灯会", "News.st"));
    }
}
