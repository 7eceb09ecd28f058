package org.jianwen.analysis.segment;

import java.nio.ByteBuffer;

/**
 * Reads the arrays of numbers that smartcn's model files consist of, in the format of Java's serialization. No object
 * but an array of primitives, or of such arrays, can come of it. For one thread.
 */
final class SerializedArrays {

    private static final int MAGIC_AND_VERSION = 0xACED0005;
    private static final byte NULL = 0x70;
    private static final byte REFERENCE = 0x71;
    private static final byte CLASS = 0x72;
    private static final byte ARRAY = 0x75;
    private static final byte END_OF_CLASS = 0x78;
    private static final int SERIAL_VERSION_AND_FLAGS = Long.BYTES + 1;

    private final byte[] file;
    private final ByteBuffer in;

    SerializedArrays(byte[] file) {
        this.file = file;
        in = ByteBuffer.wrap(file);
        if (in.getInt() != MAGIC_AND_VERSION) {
            throw new IllegalStateException("found no serialized objects");
        }
    }

    short[] shorts() {
        short[] values = new short[length()];
        in.asShortBuffer().get(values);
        skip(values.length * Short.BYTES);
        return values;
    }

    char[] chars() {
        char[] values = new char[length()];
        in.asCharBuffer().get(values);
        skip(values.length * Character.BYTES);
        return values;
    }

    int[] ints() {
        int[] values = new int[length()];
        in.asIntBuffer().get(values);
        skip(values.length * Integer.BYTES);
        return values;
    }

    long[] longs() {
        long[] values = new long[length()];
        in.asLongBuffer().get(values);
        skip(values.length * Long.BYTES);
        return values;
    }

    /** Starts an array of arrays: its elements follow, each to be read in turn. Null counts as empty. */
    int length() {
        byte kind = in.get();
        if (kind == NULL) {
            return 0;
        }
        expect(kind, ARRAY);
        skipClass();
        return in.getInt();
    }

    /** As {@link #chars}, of a few, which are left where they are. */
    CharSequence text() {
        int length = length();
        Text text = new Text(file, in.position(), length);
        skip(length * Character.BYTES);
        return text;
    }

    /** Characters in a file. */
    private record Text(byte[] file, int start, int length) implements CharSequence {

        @Override
        public char charAt(int index) {
            int at = start + index * Character.BYTES;
            return (char) (file[at] << Byte.SIZE | file[at + 1] & 0xFF);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Text(file, start + from * Character.BYTES, to - from);
        }

        @Override
        public String toString() {
            return new StringBuilder(this).toString();
        }
    }

    private void skipClass() {
        byte kind = in.get();
        if (kind == REFERENCE) {
            skip(Integer.BYTES);
            return;
        }
        expect(kind, CLASS);
        skip(in.getShort());
        skip(SERIAL_VERSION_AND_FLAGS);
        if (in.getShort() != 0) {
            throw new IllegalStateException("found an object with fields, want arrays only");
        }
        expect(in.get(), END_OF_CLASS);
        expect(in.get(), NULL);
    }

    private void expect(byte found, byte wanted) {
        if (found != wanted) {
            throw new IllegalStateException("found " + found + " at byte " + (in.position() - 1) + ", want " + wanted);
        }
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }
}
