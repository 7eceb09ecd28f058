package org.jianwen.query;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which only so many bytes more can be written. */
final class SmallDisk extends FilterDirectory {

    private final AtomicLong free;

    SmallDisk(long free) {
        super(new ByteBuffersDirectory());
        this.free = new AtomicLong(free);
    }

    void makeRoom(long bytes) {
        free.set(bytes);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return limited(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return limited(in.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput output) {
        return new FilterIndexOutput("limited", output.getName(), output) {
            @Override
            public void writeByte(byte b) throws IOException {
                take(1);
                super.writeByte(b);
            }

            @Override
            public void writeBytes(byte[] b, int offset, int length) throws IOException {
                take(length);
                super.writeBytes(b, offset, length);
            }
        };
    }

    private void take(int bytes) throws IOException {
        if (free.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
        }
    }
}
