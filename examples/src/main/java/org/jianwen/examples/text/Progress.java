package org.jianwen.examples.text;

import java.io.Closeable;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jianwen.article.ReadListener;

/** How far reading has come, as a bar on a terminal. May be shared by threads. */
public final class Progress implements ReadListener, Closeable {

    private static final int KIBIBYTE = 1 << 10;
    private static final int MAX_COLUMNS = 100;

    private final PrintWriter out;
    private final ProgressBar bar;

    private Progress(PrintWriter out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    /** Shows an empty bar on a terminal of that width, which is full after so many bytes. */
    public static Progress of(PrintWriter out, Terminal terminal, long totalBytes) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(totalBytes)
                .setUnit(" KiB", KIBIBYTE)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> draw(out, "\r" + line), Math.min(MAX_COLUMNS, terminal.columns() - 1)))
                .build();
        return new Progress(out, bar);
    }

    @Override
    public void read(String file, long bytes) {
        bar.stepBy(bytes);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        bar.close();
        draw(out, "\r\u001b[K");
    }

    private static void draw(PrintWriter out, String text) {
        out.print(text);
        out.flush();
    }
}
