package org.jianwen.article;

/** Receives the progress of reading, for a progress bar. Called on the thread that consumes the items. */
@FunctionalInterface
public interface ReadListener {

    /** Ignores progress. */
    ReadListener NONE = (file, bytes) -> {};

    /**
     * Called when more bytes were read from a file. Over a whole run they add up to {@link ArticleReader#totalBytes}.
     *
     * @param file the file on disk
     * @param bytes how many since the last call
     */
    void read(String file, long bytes);
}
