package org.jianwen.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, told to a meter as they are taken. */
final class LimitedInputStream extends FilterInputStream {

    /** Hears of bytes as they are taken. */
    interface Meter {
        /**
         * Takes note of some bytes more.
         *
         * @throws IOException if these were too many
         */
        void taken(long bytes) throws IOException;
    }

    /** Thrown when a file expands beyond its limit: all archives that stand in it are given up. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    private final Meter meter;
    private long left;

    /** A stream that ends after {@code max} bytes at the latest. */
    LimitedInputStream(InputStream in, long max, Meter meter) {
        super(in);
        this.left = max;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = left <= 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, left));
        return count < 0 ? -1 : (int) metered(count);
    }

    @Override
    public long skip(long count) throws IOException {
        return metered(in.skip(Math.min(count, left)));
    }

    private long metered(long count) throws IOException {
        left -= count;
        meter.taken(count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A number of bytes for a person. */
    static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
