package org.jianwen.benchmarks.typing;

import java.util.List;
import java.util.SplittableRandom;

/** Queries that are long, repeat themselves, or are put together by chance. Always the same for one seed; for one thread. */
public final class HostileQueries {

    /** The longest query, in UTF-16 code units. */
    public static final int MAX_LENGTH = 10_000;

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "（",
            "\"",
            "“",
            "”",
            "「",
            "」",
            "-",
            "－",
            "+",
            "!",
            "|",
            "&&",
            "*",
            "~",
            "~3",
            "^2",
            "?",
            " ",
            " ",
            " ",
            " ",
            "　",
            "\n",
            "\u200b",
            "\u0301",
            "\ufe0f",
            " AND ",
            " OR ",
            " NOT ",
            " ＯＲ ",
            "title:",
            "标题：",
            "source:",
            "date:",
            "日期>=",
            ">=2024 ",
            "url:",
            "tag:",
            "id:",
            ":",
            "2022",
            "2022-09",
            "..",
            "date:none ",
            "2021年7月",
            "至",
            "10",
            "-7℃",
            "%",
            "#",
            "/",
            ".",
            ",",
            "，",
            "。",
            "？",
            "…",
            "😀",
            "🇨🇳",
            "👨\u200d👩\u200d👧",
            "€",
            "★",
            "\uD842",
            "𠮷",
            "ﷺ",
            "㌖",
            "㎏",
            "①",
            "〇",
            "C++",
            "COVID-19",
            "a",
            "b",
            "1",
            "q",
            "x.z",
            "AI",
            "的",
            "一",
            "国",
            "台",
            "中国",
            "台风",
            "记者",
            "taifeng",
            "tf",
            "二〇二四年",
            "\"a b\"~9",
            "\"的 一\"~1000",
            "a*",
            "1*",
            "的*");

    private final SplittableRandom random;
    private final List<String> texts;

    /**
     * Queries made of those texts too.
     *
     * @param texts some texts in Chinese
     */
    public HostileQueries(List<String> texts, long seed) {
        this.texts = List.copyOf(texts);
        this.random = new SplittableRandom(seed);
    }

    /** The next query. */
    public String next() {
        // Many are short, as most that is typed is, and one in four nearly as long as it may be.
        int length = 1 + (int) Math.pow(MAX_LENGTH, random.nextInt(4) == 0 ? 1 : random.nextDouble());
        StringBuilder query = new StringBuilder();
        switch (random.nextInt(6)) {
            case 0 -> repeat(query, piece(), length);
            case 1 -> repeat(query, piece() + piece() + piece(), length);
            case 2 -> pieces(query, length);
            case 3 -> pasted(query, length);
            case 4 -> joined(query, length);
            default -> codePoints(query, length);
        }
        query.setLength(Math.min(query.length(), MAX_LENGTH));
        return query.toString();
    }

    private String piece() {
        return random.nextInt(8) == 0 ? random.nextInt(10_000) + "," : PIECES.get(random.nextInt(PIECES.size()));
    }

    private static void repeat(StringBuilder query, String piece, int length) {
        while (query.length() < length) {
            query.append(piece);
        }
    }

    private void pieces(StringBuilder query, int length) {
        while (query.length() < length) {
            query.append(piece());
        }
    }

    private void pasted(StringBuilder query, int length) {
        query.append(random.nextBoolean() ? "" : "\"");
        while (query.length() < length) {
            String text = text();
            int start = random.nextInt(text.length());
            query.append(text, start, Math.min(text.length(), start + length)).append(random.nextBoolean() ? "\n" : "");
        }
        query.append(random.nextBoolean() ? "" : random.nextBoolean() ? "\"" : "\"~" + random.nextInt(2_000));
    }

    /** Characters or short strings of the texts, all joined in one way. */
    private void joined(StringBuilder query, int length) {
        List<String> joints = List.of(" ", " OR ", " AND ", " -", "*", "* ", ",", ".", "\" \"", "|title:", ") (", "→");
        String joint = joints.get(random.nextInt(joints.size()));
        int characters = 1 + random.nextInt(4);
        while (query.length() < length) {
            String text = text();
            int start = random.nextInt(text.length());
            query.append(text, start, Math.min(text.length(), start + characters))
                    .append(joint);
        }
    }

    private void codePoints(StringBuilder query, int length) {
        int most = random.nextBoolean() ? 0x2FFF : 0x10FFFF;
        while (query.length() < length) {
            query.appendCodePoint(random.nextInt(most));
        }
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }
}
