package org.jianwen.examples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jianwen.examples.text.Terminal;
import org.jianwen.index.ArticleReader;
import org.jianwen.index.article.ReadListener;
import org.jspecify.annotations.Nullable;

/** How far reading has come, as a bar on a terminal and as nothing elsewhere. May be shared by threads. */
final class Progress implements ReadListener, Closeable {

    private static final int KIBIBYTE = 1 << 10;

    private final Surroundings surroundings;
    private final @Nullable ProgressBar bar;

    private Progress(Surroundings surroundings, @Nullable ProgressBar bar) {
        this.surroundings = surroundings;
        this.bar = bar;
    }

    /** The progress of reading those files and folders. */
    static Progress of(Surroundings surroundings, ArticleReader reader, List<Path> paths) throws IOException {
        Terminal terminal = surroundings.terminal();
        if (!terminal.err()) {
            return new Progress(surroundings, null);
        }
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(reader.totalBytes(paths))
                .setUnit(" KiB", KIBIBYTE)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> draw(surroundings, "\r" + line), Math.min(100, terminal.columns() - 1)));
        return new Progress(surroundings, builder.build());
    }

    @Override
    public void read(String file, long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            draw(surroundings, "\r\u001b[K");
        }
    }

    private static void draw(Surroundings surroundings, String text) {
        surroundings.err().print(text);
        surroundings.err().flush();
    }
}
