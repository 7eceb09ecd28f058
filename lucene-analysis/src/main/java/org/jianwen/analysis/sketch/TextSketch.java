package org.jianwen.analysis.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What is kept of a text to see whether another may be a reprint of it: {@value #BYTES} bytes, whatever its length.
 *
 * <p>It stands for the set of the stretches of four characters, letters and digits only; see {@link HashBins}. A reprint has
 * most of them, in whatever order. Immutable; may be shared by threads.
 */
public final class TextSketch {

    /** The length of a sketch. */
    public static final int BYTES = 128;

    /** The number of {@link #band bands} of a sketch. */
    public static final int BANDS = 64;

    /** The greatest {@link #band band}. */
    public static final int MAX_BAND = 0xFFFF;

    private static final int SHINGLE = 4;
    private static final int SHINGLE_BITS = 16;
    private static final int WORDS = BYTES / Long.BYTES;
    private static final int FEWEST_BINS = 8;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long[] bins = new long[WORDS];

    private TextSketch(byte[] bytes, int offset) {
        for (int i = 0; i < WORDS; i++) {
            bins[i] = (long) LONGS.get(bytes, offset + i * Long.BYTES);
        }
    }

    /** The sketch of a text that has been folded, in time linear in its length. */
    public static TextSketch of(String folded) {
        HashBins bins = new HashBins(BYTES);
        long last = 0;
        int length = 0;
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                last = last << SHINGLE_BITS ^ c;
                length++;
                if (length >= SHINGLE) {
                    bins.add(last);
                }
            }
        }
        return new TextSketch(bins.bytes(), 0);
    }

    /**
     * Reads what {@link #bytes()} gave.
     *
     * @throws IndexOutOfBoundsException if there are not {@value #BYTES} bytes from the offset on
     */
    public static TextSketch read(byte[] bytes, int offset) {
        return new TextSketch(bytes, offset);
    }

    /** This sketch as {@value #BYTES} bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < WORDS; i++) {
            LONGS.set(bytes, i * Long.BYTES, bins[i]);
        }
        return bytes;
    }

    /** Whether the text is long enough, about a dozen characters, for its sketch to say anything. */
    public boolean saysEnough() {
        int empty = 0;
        for (long word : bins) {
            empty += zeros(word);
        }
        return BYTES - empty >= FEWEST_BINS;
    }

    /**
     * About which share of the stretches that either text has both have, from 0 to 1 (Jaccard's coefficient). The
     * standard error is 0.04 at most, and more for texts of less than a hundred characters.
     */
    public double resemblance(TextSketch other) {
        int equal = 0;
        int neither = 0;
        for (int i = 0; i < WORDS; i++) {
            equal += zeros(bins[i] ^ other.bins[i]);
            neither += zeros(bins[i] | other.bins[i]);
        }
        int either = BYTES - neither;
        return either == 0 ? 0 : (double) (equal - neither) / either;
    }

    /**
     * A part of the sketch, 16 bits. Of the pairs of texts that resemble one another by r, a share of
     * {@code 1 - (1 - r²)^64} has a band in common: 0.98 at 0.25, 0.9999 at 0.4.
     *
     * @param index from 0 to {@link #BANDS}, exclusive
     * @return the band; 0 if it says nothing
     */
    public int band(int index) {
        return (int) (bins[index / 4] >>> index % 4 * 16) & MAX_BAND;
    }

    /** The number of bytes that are 0. */
    private static int zeros(long bytes) {
        long low = (bytes & 0x7F7F7F7F7F7F7F7FL) + 0x7F7F7F7F7F7F7F7FL;
        return Long.bitCount(~(low | bytes | 0x7F7F7F7F7F7F7F7FL));
    }
}
