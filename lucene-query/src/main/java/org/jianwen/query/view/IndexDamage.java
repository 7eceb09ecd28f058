package org.jianwen.query.view;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jianwen.query.SearchRequest;

/** Tells a damaged index from a mistake in a program, once something has gone wrong. Stateless. */
final class IndexDamage {

    private IndexDamage() {}

    /** Whether a part of the query module refused what it was asked, which has nothing to do with the index. */
    static boolean isCallersMistake(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith(SearchRequest.class.getPackageName());
    }

    /**
     * Whether what went wrong comes of the index: a file that was cut while it was mapped into memory is an error of the
     * virtual machine; else the files are compared with their checksums, which reads all of them.
     */
    static boolean isIn(IndexReader reader, Throwable failure) {
        if (failure instanceof CorruptIndexException || failure instanceof InternalError) {
            return true;
        }
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return false;
        } catch (IOException | RuntimeException | Error e) {
            return true;
        }
    }

    /** The failure in words. */
    static IOException told(Throwable failure) {
        String how = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new IOException(
                "the index is damaged (" + how
                        + "): ArticleIndex.check says where; restore a backup, or index the articles again",
                failure);
    }
}
