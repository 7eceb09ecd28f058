package org.jianwen.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainBlockTest {

    private static final String[] PIECES = {
        "title",
        "date",
        "tags",
        "k-1",
        "湖",
        ":",
        ": ",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\"",
        "'",
        "[",
        "]",
        ",",
        ", ",
        "#",
        " #",
        "-",
        "- ",
        "\\",
        "\\n",
        "2020-05-02T08:08:29.000Z",
        "https://news.example/1?a=%E5",
        "null",
        "~",
        "雪",
        "!",
        "&a",
        "*a",
        "{",
        "}",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "\t",
        "\u3000",
        "\u00a0",
        "\u2028",
        "\u0085",
        "\ufeff",
        "<<",
        "é",
        "：",
        "。",
        "=",
        "“",
        "…",
        "a.b",
        "/",
        "+",
        "_",
        "\u200b"
    };

    @Test
    void readsWhatYamlReads() {
        Random random = new Random(12);
        int plain = 0;
        for (int round = 0; round < 60_000; round++) {
            StringBuilder block = new StringBuilder("\n");
            for (int line = random.nextInt(3); line >= 0; line--) {
                block.append(PIECES[random.nextInt(4)]).append(random.nextInt(9) == 0 ? ":" : ": ");
                for (int piece = random.nextInt(6); piece > 0; piece--) {
                    block.append(PIECES[random.nextInt(PIECES.length)]);
                }
                block.append('\n');
            }
            Map<String, List<String>> read = PlainBlock.read(block.toString());
            if (read != null) {
                plain++;
                Map<String, List<String>> yaml = FrontMatter.yaml(block.toString());
                assertNotNull(yaml, escaped(block));
                assertEquals(stripped(yaml), stripped(read), escaped(block));
            }
        }
        assertTrue(plain > 1_000, plain + " plain blocks");
    }

    @Test
    void leavesToYamlWhatIsNotPlain() {
        assertEquals(
                Map.of("title", List.of("湖冰: 上"), "tags", List.of("雪", "湖 冰")),
                PlainBlock.read("title: \"湖冰: 上\"\r\ntags: [ 雪, 湖 冰 ]\r\n"));
        assertNull(PlainBlock.read("title: 湖冰: 上"));
        assertNull(PlainBlock.read("tags:\n- 雪"));
        assertNull(PlainBlock.read("title:\ntags: 雪"));
        assertNull(PlainBlock.read("title: |\n  湖"));
        assertNull(PlainBlock.read("title: 湖\ntitle: 冰"));
    }

    private static String escaped(CharSequence text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c > ' ' && c < 0x7f ? (char) c : "<" + Integer.toHexString(c) + ">"));
        return escaped.toString();
    }

    private static String stripped(Map<String, List<String>> values) {
        List<String> stripped = new ArrayList<>();
        values.forEach((key, list) -> list.forEach(value -> stripped.add(key + "=" + value.strip())));
        return stripped.toString();
    }
}
