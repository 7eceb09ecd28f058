package org.jianwen.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/** Eight threads that all are the first to cut a text, in classes that nobody has used yet. */
class ColdStartTest {

    private static final int THREADS = 8;

    @Test
    void givesAllThreadsTheSameWords() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(new File(entry).toURI().toURL());
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (URLClassLoader fresh = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Class<?> cutting = fresh.loadClass(Cutting.class.getName());
            assertThat(cutting).isNotSameAs(Cutting.class);
            List<Future<?>> found = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<?> cut = (Callable<?>) cutting.getConstructor().newInstance();
                found.add(threads.submit(() -> {
                    start.await();
                    return cut.call();
                }));
            }
            for (Future<?> words : found) {
                assertThat(words.get()).isEqualTo(List.of("中国", "人民", "站", "起来", "了", ",", "\uD834\uDD7B", "a", "3"));
            }
        }
    }

    /** What each thread does; it knows no class but those of its own loader. */
    public static final class Cutting implements Callable<List<String>> {

        /** Found by its loader. */
        public Cutting() {}

        @Override
        public List<String> call() throws Exception {
            List<String> words = new ArrayList<>();
            try (Tokenizer tokenizer = new ChineseWordTokenizer()) {
                CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
                tokenizer.setReader(new StringReader("中国人民站起来了。\uD834\uDD7Ba3"));
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    words.add(term.toString());
                }
                tokenizer.end();
            }
            return words;
        }
    }
}
