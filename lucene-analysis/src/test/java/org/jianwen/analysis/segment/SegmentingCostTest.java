package org.jianwen.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.lucene.analysis.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a character costs: no object, and a time that does not grow with the text, whatever the text. */
class SegmentingCostTest {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 60_000;

    private final Tokenizer words = new ChineseWordTokenizer();

    @Test
    void isNoObject() throws Exception {
        String text = ordinary();
        for (int i = 0; i < 20; i++) {
            cut(text);
        }
        long before = allocated();
        cut(text);
        assertThat(allocated() - before).isLessThan(LENGTH / 5);
    }

    /** Four times the length and forty times the cost of words, or the square of the length, would be far beyond. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "偕",
                ".=",
                ".\"",
                ". ",
                "中 ",
                "中国",
                "人民 ",
                "a",
                "1",
                "Ａ１",
                "，",
                "\uD834\uDD7B",
                "\uDC00",
                "\uFFFF",
                "\u0301",
                ".\u0301\u0964",
                "。\u2029"
            })
    void growsWithTheLengthOnly(String repeated) throws IOException {
        String text = repeated.repeat(LENGTH / repeated.length());
        assertThat(least(text)).isLessThan(12 * least(ordinary()));
        assertThat(least(text.repeat(4))).isLessThan(12 * least(text) + 2_000_000);
    }

    private static String ordinary() {
        List<String> words = FuzzedText.dictionary();
        return new Random(1)
                .ints(LENGTH / 2, 0, words.size())
                .mapToObj(i -> words.get(i) + (i % 9 == 0 ? "，" : ""))
                .collect(Collectors.joining())
                .substring(0, LENGTH);
    }

    private static long allocated() throws JMException {
        return (long) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                        "getThreadAllocatedBytes",
                        new Object[] {Thread.currentThread().threadId()},
                        new String[] {"long"});
    }

    private long least(String text) throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long before = THREAD.getCurrentThreadCpuTime();
            cut(text);
            least = Math.min(least, THREAD.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private int cut(String text) throws IOException {
        int count = 0;
        try (words) {
            words.setReader(new StringReader(text));
            words.reset();
            while (words.incrementToken()) {
                count++;
            }
            words.end();
        }
        return count;
    }
}
