package org.jianwen.article;

/** Hears how far reading has come, for a progress bar. Called on the thread that consumes the items. */
@FunctionalInterface
public interface ReadListener {

    /** Hears nothing. */
    ReadListener NONE = (file, bytes) -> {};

    /**
     * Called when more bytes were read from a file. Over a whole run they add up to {@link ArticleReader#totalBytes}.
     *
     * @param file the file on disk
     * @param bytes how many since the last call
     */
    void read(String file, long bytes);
}
