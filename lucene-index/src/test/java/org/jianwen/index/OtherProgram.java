package org.jianwen.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;

/**
 * Another program, until it is killed: adds articles to the index in a folder, commits every ten of them and says the number of the next;
 * rebuilds that index again and again and says how far it has come; starts it anew; backs it up or restores it.
 */
final class OtherProgram {

    private static final IndexerOptions SMALL = IndexerOptions.defaults().buffer(1);

    private OtherProgram() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        switch (args[1]) {
            case "add" -> add(folder, args.length > 2 ? Integer.parseInt(args[2]) : 0);
            case "rebuild" -> rebuild(folder);
            case "create" -> create(folder);
            case "backup" -> backup(folder, Path.of(args[2]));
            case "restore" -> restore(Path.of(args[2]), folder);
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    private static void add(Path folder, int first) throws IOException {
        ArticleIndexer indexer = ArticleIndexer.open(folder, SMALL);
        for (int i = first; ; i++) {
            if (i % 10 == 0) {
                indexer.commit();
                System.out.println(i); // those before it are committed
            }
            indexer.add(article(i));
        }
    }

    private static void rebuild(Path folder) throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            while (true) {
                ArticleIndexer.rebuild(index, SMALL, (item, done, total) -> System.out.println(done));
            }
        }
    }

    private static void create(Path folder) throws IOException {
        ArticleIndexer indexer = ArticleIndexer.create(folder, SMALL.commitAfter(10));
        for (int i = 0; ; i++) {
            indexer.add(article(i));
            System.out.println(i);
        }
    }

    private static void backup(Path folder, Path target) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            for (int i = 0; ; i++) {
                indexer.backup(target.resolve("b" + i + ".zip"), (item, done, total) -> System.out.println(done));
            }
        }
    }

    private static void restore(Path backup, Path folder) throws IOException {
        for (int i = 0; ; i++) {
            ArticleIndexer.restore(backup, folder.resolve("r" + i), (item, done, total) -> System.out.println(done));
        }
    }

    static Article article(int i) {
        return Article.of("id" + i, "标题" + i, "台风登陆，沿海列车停运。".repeat(20 + i % 50));
    }

    static Process start(Path folder, String work, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                folder.toString(),
                work));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
