package org.jianwen.article.archive;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** Bytes in memory as a stream that gives them all without copying them, as long as none was taken. */
final class BytesInput extends ByteArrayInputStream {

    BytesInput(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized byte[] readAllBytes() {
        byte[] rest = pos == 0 && count == buf.length ? buf : Arrays.copyOfRange(buf, pos, count);
        pos = count;
        return rest;
    }
}
