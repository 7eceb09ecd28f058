package org.jianwen.article.archive;

import java.util.Locale;

/**
 * How much is taken from one file before the rest is left and reported.
 *
 * @param maxFileBytes a file, or an entry of an archive, with more bytes is left; JSON Lines are not bound by it
 * @param maxExpansion how many times its size on disk one file may expand to, archives in archives included
 * @param maxEntries how many entries one archive may have
 * @param maxLineBytes a line of JSON Lines with more bytes is left
 * @param maxDepth how many archives may stand in one another; {@code .tar.gz} is two
 */
public record UnitLimits(long maxFileBytes, int maxExpansion, int maxEntries, int maxLineBytes, int maxDepth) {

    /** What lets a small archive have a swollen entry or two and be read to its end. */
    private static final int FILES_AT_LEAST = 16;

    /** What a file of that size may expand to: at least to some whole files. */
    long maxExpandedBytes(long size) {
        long times = size > Long.MAX_VALUE / maxExpansion ? Long.MAX_VALUE : size * maxExpansion;
        return Math.max(times, FILES_AT_LEAST * maxFileBytes);
    }

    static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%d kB", bytes / 1000)
                : String.format(Locale.ROOT, "%d MB", bytes / 1_000_000);
    }
}
