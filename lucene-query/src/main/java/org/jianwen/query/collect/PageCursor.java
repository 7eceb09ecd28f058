package org.jianwen.query.collect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A place between two hits, as a short text that may stand in a web address. Immutable; may be shared by threads.
 *
 * @param request the {@link #fingerprint} of the request whose hits those are
 * @param level how strict that request turned out to be
 * @param byScore whether the hits are in the order of their scores, rather than their dates
 * @param rescored whether the score is one that the texts of the first hits added to
 * @param key the bits of the score, or the date, of the hit before this place
 * @param id the id of that hit
 */
public record PageCursor(int request, int level, boolean byScore, boolean rescored, long key, String id) {

    private static final byte VERSION = 2;
    private static final byte BY_SCORE = 1;
    private static final byte RESCORED = 2;

    /** The place after a hit that {@link CollectedHits} gave. */
    public static PageCursor after(FieldDoc hit, boolean rescored, int request, int level) {
        String id = ((BytesRef) hit.fields[1]).utf8ToString();
        return hit.fields[0] instanceof Float score
                ? new PageCursor(request, level, true, rescored, Float.floatToRawIntBits(score), id)
                : new PageCursor(request, level, false, false, (Long) hit.fields[0], id);
    }

    /** Four bytes that differ between requests that differ. */
    public static int fingerprint(String request) {
        CRC32C sum = new CRC32C();
        sum.update(request.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if nothing of the kind was written
     */
    public static PageCursor parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte version = bytes.get();
            byte kind = bytes.get();
            if (version == VERSION && (kind & (BY_SCORE | RESCORED)) == kind) {
                int request = bytes.getInt();
                byte level = bytes.get();
                long key = bytes.getLong();
                String id = StandardCharsets.UTF_8.decode(bytes).toString();
                return new PageCursor(request, level, (kind & BY_SCORE) != 0, (kind & RESCORED) != 0, key, id);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    /** This place as text: letters, digits, hyphens and underscores. */
    public String text() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(15 + name.length)
                .put(VERSION)
                .put((byte) ((byScore ? BY_SCORE : 0) | (rescored ? RESCORED : 0)))
                .putInt(request)
                .put((byte) level)
                .putLong(key)
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** This place as Lucene goes on from it. */
    public FieldDoc hit() {
        Object first = byScore ? (Object) Float.intBitsToFloat((int) key) : (Object) key;
        // Ids are unique, so whatever the number of the document, none but the hit itself is equal to it.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(id)});
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                Quoted.of(text) + " is no cursor that a result gave: pass SearchResult.next() on unchanged", cause);
    }
}
