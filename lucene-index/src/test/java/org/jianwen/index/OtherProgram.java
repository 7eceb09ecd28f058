package org.jianwen.index;

import java.io.IOException;
import java.nio.file.Path;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleIndex;

/**
 * Another program, until it is killed: adds articles to the index in a folder, commits every ten of them and says so; or
 * rebuilds that index again and again and says how far it has come.
 */
final class OtherProgram {

    private OtherProgram() {}

    public static void main(String[] args) throws IOException {
        IndexerOptions small = IndexerOptions.defaults().buffer(1);
        if (args[1].equals("rebuild")) {
            try (ArticleIndex index = ArticleIndex.at(Path.of(args[0]))) {
                while (true) {
                    ArticleIndexer.rebuild(index, small, (item, done, total) -> System.out.println(done));
                }
            }
        }
        ArticleIndexer indexer = ArticleIndexer.open(Path.of(args[0]), small);
        for (int i = 0; ; i++) {
            if (i % 10 == 0) {
                System.out.println(indexer.commit());
            }
            indexer.add(Article.of("id" + i, "标题" + i, "台风登陆，沿海列车停运。".repeat(20 + i % 50)));
        }
    }

    static Process start(Path folder, String work) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        folder.toString(),
                        work)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
