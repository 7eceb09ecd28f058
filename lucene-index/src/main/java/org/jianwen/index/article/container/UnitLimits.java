package org.jianwen.index.article.container;

import java.util.Locale;

/**
 * How much is taken from one file before the rest is left and reported.
 *
 * @param maxFileBytes a file, or an entry of an archive, with more bytes is left; JSON Lines are not bound by it
 * @param maxExpandedBytes what one file on disk may expand to in all, archives in archives included
 * @param maxEntries how many entries one archive may have
 * @param maxLineBytes a line of JSON Lines with more bytes is left
 * @param maxDepth how many archives may stand in one another; {@code .tar.gz} is two
 */
public record UnitLimits(long maxFileBytes, long maxExpandedBytes, int maxEntries, int maxLineBytes, int maxDepth) {

    static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%d kB", bytes / 1000)
                : String.format(Locale.ROOT, "%d MB", bytes / 1_000_000);
    }
}
