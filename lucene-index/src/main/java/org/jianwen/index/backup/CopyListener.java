package org.jianwen.index.backup;

/** Hears of each file that was copied. */
@FunctionalInterface
public interface CopyListener {

    /**
     * A file was copied.
     *
     * @param file its name
     * @param done the bytes copied until now
     * @param total the bytes to copy
     */
    void copied(String file, long done, long total);
}
