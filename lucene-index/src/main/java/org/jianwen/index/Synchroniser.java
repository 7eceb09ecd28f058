package org.jianwen.index;

import java.io.IOException;
import org.jianwen.index.sync.Synchronisation;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.origin.SyncTarget;

/** Synchronises an index of any kind with a source. Its users are modules of this project. Stateless. */
public final class Synchroniser {

    private Synchroniser() {}

    /**
     * Synchronises, as {@link ArticleIndexer#synchronise} says.
     *
     * @param maxReported how many of each kind the report lists one by one
     * @throws IOException if the source cannot be listed or read, or the index not be written
     */
    public static SyncReport run(SyncSource source, SyncTarget target, int maxReported) throws IOException {
        long before = target.count();
        ReportBuilder report = new ReportBuilder(maxReported);
        Synchronisation.Outcome outcome = Synchronisation.run(source, target, report::add);
        long added = target.count() - before + outcome.removed();
        return new SyncReport(
                report.build(Math.max(0, report.articles() - added)),
                outcome.offered(),
                outcome.current(),
                outcome.currentArticles(),
                outcome.moved(),
                outcome.gone(),
                added,
                outcome.removed());
    }
}
