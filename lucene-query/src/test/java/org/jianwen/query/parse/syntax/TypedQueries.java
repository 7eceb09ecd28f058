package org.jianwen.query.parse.syntax;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries nobody would type, made by chance: heavy in operators, quotation marks, field names and Han. */
final class TypedQueries {
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "（",
            "）",
            "\"",
            "＂",
            "“",
            "”",
            "「",
            "」",
            "『",
            "』",
            "‘",
            "’",
            "《",
            "》",
            "【",
            "】",
            "-",
            "－",
            "−",
            "—",
            "+",
            "＋",
            "!",
            "！",
            "|",
            "｜",
            "||",
            "&",
            "&&",
            "*",
            "＊",
            "~",
            "～",
            "~3",
            "～7",
            "^2",
            " ",
            " ",
            " ",
            " ",
            "　",
            "\n",
            "\u200b",
            "\uFEFF",
            "\u0301",
            "\uFE0F",
            "AND",
            " AND ",
            "OR",
            " OR ",
            "NOT",
            " NOT ",
            "title:",
            "标题：",
            "body:",
            "正文:",
            "source:",
            "来源：",
            "date:",
            "日期：",
            "url:",
            "网址：",
            "tag:",
            "标签：",
            "id:",
            ":",
            "：",
            "2022",
            "2022-09",
            "..",
            "2021年7月",
            "至",
            "10",
            "-7℃",
            "%",
            "#",
            "/",
            ".",
            "@",
            "'",
            "·",
            "℃",
            "㎏",
            "①",
            "〇",
            "，",
            "。",
            ",",
            ";",
            "？",
            "…",
            "😀",
            "\uD842",
            "\uDFB7",
            "𠮷",
            "葛󠄀",
            "C++",
            "COVID-19",
            "q",
            "x.z",
            "K");

    private final Random random;

    TypedQueries(long seed) {
        random = new Random(seed);
    }

    /** That many queries of up to {@code pieces} pieces, always the same for one seed. */
    static Stream<String> some(long seed, int count, int pieces) {
        TypedQueries typed = new TypedQueries(seed);
        return IntStream.range(0, count).mapToObj(i -> typed.query(pieces));
    }

    private String query(int pieces) {
        return IntStream.range(0, random.nextInt(pieces + 1))
                .mapToObj(i -> random.nextInt(3) == 0 ? han() : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private String han() {
        return random.ints(1 + random.nextInt(3), 0x4E00, 0x9FA5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
