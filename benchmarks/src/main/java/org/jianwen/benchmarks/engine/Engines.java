package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.schema.Article;

/**
 * Engines over the same articles, ours last.
 *
 * @param all the engines
 * @param folders where their indexes lie
 */
public record Engines(List<Engine> all, List<Scratch> folders) implements Closeable {

    /** SmartChineseAnalyzer, bigrams and jieba, then ours. */
    public static Engines all(List<Article> articles) throws IOException {
        List<Scratch> folders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            folders.add(Scratch.create());
        }
        return new Engines(
                List.of(
                        PlainEngine.smartcn(folders.get(0), articles),
                        PlainEngine.bigrams(folders.get(1), articles),
                        PlainEngine.jieba(folders.get(2), articles),
                        JianwenEngine.build(folders.get(3), articles)),
                folders);
    }

    @Override
    public void close() throws IOException {
        for (Engine engine : all) {
            engine.close();
        }
        for (Scratch folder : folders) {
            folder.close();
        }
    }
}
