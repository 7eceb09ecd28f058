package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time for a file grows as its size does. */
class GrowthTest {

    private static final ArticleReader READER = ArticleReader.of();

    /** Sizes in characters, each four times the one before; what is read first is not measured: the machine learns. */
    private static final int[] SIZES = {10_000, 40_000, 160_000};

    /** Linear is 1; the square of the size would be 4 from each to the next, and 16 in all. */
    private static final double MOST = 2.5;

    /** Less is noise. */
    private static final double NOISE_MILLIS = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.txt  | Aa:~                  | \\r~        |
                    a.txt  | Subject:~x\\n        | ~x\\r        |
                    a.eml  | MIME-Version:~1.0\\n\\n | =?a?b?      |
                    a.eml  | MIME-Version:~1.0\\nSubject:~ | =?utf-8?b?~~ | \\n\\n冰
                    a.eml  | MIME-Version:~1.0\\nContent-Type:~multipart/a;~boundary=a\\n\\n | --a\\nContent-Type:~multipart/a;~boundary=b\\n\\n | 冰
                    a.eml  | MIME-Version:~1.0\\nContent-Type:~multipart/a;~boundary=a\\n\\n | --aContent-Type:~multipart/a;~boundary=a\\n\\n | 冰
                    a.mbox | From~a@b.example\\nSubject:~冰\\n\\n冰\\n | From~a@b.example\\nSubject:~冰\\n\\n湖\\n |
                    a.csv  | title,text\\n        | 冰,"湖""\\n   |
                    a.csv  | title,text\\n        | 冰","         |
                    a.json | {"title":"冰","tags":" | ~           | ,"}
                    a.json | {"title":"冰","tags":" | ,~          | x"}
                    a.json | {"title":"冰","body":" | <           | "}
                    a.md   | #~冰\\n\\n            | <<<         |
                    a.md   | #~冰\\n\\n            | “湖面\\n     |
                    a.md   | #~冰\\n\\n            | [湖](       |
                    a.md   | #~冰\\n\\n            | **湖*       |
                    a.md   | ---\\ntags:~          | [           | \\n---\\n湖面
                    a.md   | ---\\ntags:\\n        | -~湖\\n      | ---\\n湖面
                    a.txt  | 冰\\n                | 来源：来源：  |
                    a.txt  | 冰\\n                | 湖面结冰了一\\n |
                    a.txt  | 冰\\n                | æ²³æ         |
                    a.xml  | <!--                  | ->          | --><rss></rss>
                    a.xml  | <!DOCTYPE~rss~[       | <!ENTITY~a~"b"> | ]><rss></rss>
                    a.xml  | <rss><channel>        | <item><title>冰</title></item> | </channel></rss>
                    a.xml  | <rss><channel>        | <item>      |
                    a.txt  | <!--1663164782000-->\\n[ | ](x         |
                    a.html | <html><body>          | <div>湖     |
                    a.html | <html><body>          | <b>湖       |
                    a.html | <html><body>          | <table><tr><td>湖 |
                    a.html | <html><body>          | <ul><li>湖。 |
                    a.html | <html><body>          | <p~a=       | >
                    a.html | <html><body><p~       | a~          | >湖
                    a.html | <html><body><p~       | a="湖"~     | >湖
                    a.html | <html><body><p>       | &amp        |
                    a.html | <html><body><p>       | &           |
                    a.html | <html><body><p>       | &#x41;      |
                    a.html | <html><body>          | <!--        |
                    a.html | <html><body>          | <p~class=x>2020-01-01~10:00</p><p>湖面，结了冰。</p> |
                    a.html | <html><body>          | <li><a~href=1>山里修了路</a>~2020-01-01</li> |
                    a.html | <html><body><h1>冰</h1> | <p>湖面结了整片的冰，渔民出了门。</p> |
                    a.html | <html><body>          | <div~class=c><b>甲</b><p>湖面结了整片的冰，渔民出了门。</p></div> |
                    a.html | <title>冰</title>     | <h1>冰</h1> |
                    a.html | <html><body><p>湖面，结了冰。</p> | <h3>冰</h3> |
                    a.html | <html><body><p>湖面，结了冰。</p> | 冰：<br> |
                    a.html | <html><body>          | <p~class=x@>2020-01-01~10:00</p><p>湖面，结了冰。</p> |
                    a.html | <html><body><h1>冰</h1> | <time~datetime=2020-01-@>冰</time> |
                    a.html | <title>冰</title>     | <p~class=x@><a~href=1>山里修了路</a></p><p>湖面结了冰，渔民出了门。</p> |
                    a.html | <title>               | 冰_         | </title><p>湖面，结冰。
                    a.html | <html><body><script>var~a={"b": | {"c":  |
                    a.html | <html><body><script>  | {"a":"湖。"} |
                    a.html | <script~type="application/ld+json"> | {"@graph":[ |
                    a.html | <meta~name=keywords~content="冰"> | <meta~name=date~content=2020-01-01> |
                    a.json | [                     | {"title":"冰","body":"湖"}, | {"title":"冰"}]
                    a.json | {"items":[            | {"items":[{"title":"冰"}]}, | {"title":"冰"}]}
                    a.json | {"title":"冰","x":    | [           |
                    a.md   | #~冰\\n\\n            | >~          |
                    a.md   | #~冰\\n\\n            | -~          |
                    a.md   | #~冰\\n\\n            | `           |
                    a.md   | #~冰\\n\\n            | _湖         |
                    a.md   | #~冰\\n\\n            | ![          |
                    a.md   | #~冰\\n\\n            | [a]:b\\n   |
                    a.md   | #~冰\\n\\n            | *湖**面_    |
                    a.md   | #~冰\\n\\n            | [[湖](a)    |
                    a.md   | #~冰\\n\\n            | <b>湖</i>   |
                    a.html | <html><body><h1>冰</h1> | <div~class=f@>@楼~发表于~2020-01-01~10:00</div><p>湖面结了冰，渔民出了门。</p> |
                    a.html | <html><body><h1>冰</h1> | <p>来源</p> |
                    a.html | <html><body><h1>冰</h1> | <footer><p>湖面结了冰，渔民出了门。</p></footer> |
                    a.txt  | 冰\\n                | 2020年1月   |
                    a.txt  | 冰\\n                | 2020-1-1~至~ |
                    a.txt  | 冰\\n                | 一二三四年   |
                    a.txt  | 冰\\n\\n              | 相关标签\\n |
                    a.xml  | <feed~xmlns="http://www.w3.org/2005/Atom"> | <entry><title>冰 |
                    a.xml  | <rss><channel><item><description> | &lt;p&gt;湖。 | </description></item></channel></rss>
                    a.xml  | <rss><channel><item><description><![CDATA[ | <div>湖 | ]]></description></item></channel></rss>
                    """)
    void timeGrowsAsTheSizeDoes(String name, String before, String piece, String after) {
        double[] times = times(name, before, piece, after);
        // Another program may have taken the processor: what is slow is slow again.
        if (grows(times)) {
            times = times(name, before, piece, after);
        }
        assertThat(grows(times))
                .as("milliseconds for 1, 4 and 16 times as much: %s", Arrays.toString(times))
                .isFalse();
    }

    private static double[] times(String name, String before, String piece, String after) {
        millis(name, text(before, piece, after, SIZES[0]));
        double[] times = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            times[i] = millis(name, text(before, piece, after, SIZES[i]));
        }
        return times;
    }

    /** Whether a character takes more time the more there are, from the middle size to the largest and in all. */
    private static boolean grows(double[] times) {
        double small = Math.max(times[0], NOISE_MILLIS / 16);
        double middle = Math.max(times[1], NOISE_MILLIS / 4);
        return times[2] > NOISE_MILLIS && times[2] / middle > 4 * MOST && times[2] / small > 16 * MOST;
    }

    private static String text(String before, String piece, String after, int size) {
        String one = plain(piece);
        String pieces = one.contains("@") ? numbered(one, size) : one.repeat(size / one.length());
        return plain(before) + pieces + (after == null ? "" : plain(after));
    }

    private static String numbered(String piece, int size) {
        StringBuilder pieces = new StringBuilder(size + piece.length());
        for (int i = 0; pieces.length() < size; i++) {
            pieces.append(piece.replace("@", String.valueOf(i)));
        }
        return pieces.toString();
    }

    @Test
    void aLongNameIsNotReadForEachLine() {
        double[] times = new double[SIZES.length];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SIZES.length; i++) {
                String lines = "2020-01-01 10:00 湖<br>".repeat(SIZES[i] / 40);
                times[i] = millis("a.html", "<div class='" + "x".repeat(SIZES[i] / 2) + "'>" + lines + "</div>");
            }
        }
        assertThat(grows(times)).as("milliseconds: %s", Arrays.toString(times)).isFalse();
    }

    private static String plain(String text) {
        return text.replace('~', ' ').replace("\\n", "\n").replace("\\r", "\r");
    }

    /** Processor time of all threads that read; none of them hangs, or the report would say so. */
    private static double millis(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        long cpu = processorNanos();
        assertThat(READER.read(bytes, name))
                .noneMatch(item -> item instanceof ReadItem.Skipped skipped
                        && skipped.why().startsWith("reading took longer"));
        return Math.min(processorNanos() - cpu, System.nanoTime() - before) / 1e6;
    }

    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
