package org.jianwen.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/** An engine that answers what an archive is asked. For one thread. */
public interface Peer extends Closeable {

    /** Indexes articles that all have a source and a date, and opens the index. */
    interface Maker {
        /** Makes it in a folder that is empty. */
        Peer make(Scratch scratch, List<Article> articles) throws IOException;
    }

    /**
     * Ten hits with snippets, and counts by month and by source, for words between two days from one source.
     *
     * @return how many articles match
     */
    long answer(String words, LocalDate from, LocalDate to, String source) throws IOException;

    /** Milliseconds of processor time that indexing took, if it was so much in this process. */
    default double indexCpu(double here) {
        return here;
    }

    /** Milliseconds of processor time that the engine takes while something is done. */
    default double cpu(Timing.Task task) throws IOException {
        return Timing.processCpu(task);
    }
}
