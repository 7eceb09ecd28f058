package org.jianwen.query.collect;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A cursor between two hits, as a short text for web addresses. Immutable; may be shared by threads.
 *
 * @param request the {@link #fingerprint} of the request whose hits those are
 * @param level how strict that request turned out to be
 * @param rescored whether the score is one that the texts of the first hits added to
 * @param keys what the hit before this place is sorted by, a {@code Float}, {@code Long}, {@code Double}, text or null each;
 *     the last is its id
 */
public record PageCursor(int request, int level, boolean rescored, List<@Nullable Object> keys) {

    private static final byte VERSION = 3;
    private static final byte RESCORED = 2;
    private static final byte MISSING = 0;
    private static final byte FLOAT = 1;
    private static final byte LONG = 2;
    private static final byte DOUBLE = 3;
    private static final byte TEXT = 4;

    /** Copies the list. */
    public PageCursor {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
    }

    /** The place after a hit that {@link CollectedHits} gave. */
    public static PageCursor after(FieldDoc hit, boolean rescored, int request, int level) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (Object key : hit.fields) {
            keys.add(key instanceof BytesRef text ? text.utf8ToString() : key);
        }
        return new PageCursor(request, level, rescored, keys);
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
            if (version == VERSION && (kind == 0 || kind == RESCORED)) {
                int request = bytes.getInt();
                byte level = bytes.get();
                List<@Nullable Object> keys = new ArrayList<>();
                while (bytes.hasRemaining()) {
                    keys.add(key(bytes));
                }
                return new PageCursor(request, level, kind == RESCORED, keys);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    private static @Nullable Object key(ByteBuffer bytes) {
        byte kind = bytes.get();
        return switch (kind) {
            case MISSING -> null;
            case FLOAT -> bytes.getFloat();
            case LONG -> bytes.getLong();
            case DOUBLE -> bytes.getDouble();
            case TEXT -> {
                int length = bytes.getInt();
                if (length < 0 || length > bytes.remaining()) {
                    throw new IllegalArgumentException("a text of " + length + " bytes");
                }
                byte[] text = new byte[length];
                bytes.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
            default -> throw new IllegalArgumentException("a key of kind " + kind);
        };
    }

    /** This place as text: letters, digits, hyphens and underscores. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(7)
                .put(VERSION)
                .put(rescored ? RESCORED : 0)
                .putInt(request)
                .put((byte) level)
                .array());
        keys.forEach(key -> bytes.writeBytes(bytes(key)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static byte[] bytes(@Nullable Object key) {
        return switch (key) {
            case null -> new byte[] {MISSING};
            case Float number ->
                ByteBuffer.allocate(5).put(FLOAT).putFloat(number).array();
            case Long number -> ByteBuffer.allocate(9).put(LONG).putLong(number).array();
            case Double number ->
                ByteBuffer.allocate(9).put(DOUBLE).putDouble(number).array();
            default -> {
                byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
                yield ByteBuffer.allocate(5 + text.length)
                        .put(TEXT)
                        .putInt(text.length)
                        .put(text)
                        .array();
            }
        };
    }

    /** Whether the hits are in that order, as far as this place shows. */
    public boolean isIn(Sort sort) {
        SortField[] fields = sort.getSort();
        if (keys.size() != fields.length) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            SortField.Type type = fields[i] instanceof SortedNumericSortField numeric
                    ? numeric.getNumericType()
                    : fields[i].getType();
            Object key = keys.get(i);
            boolean fits = switch (type) {
                case SCORE -> key instanceof Float;
                case LONG -> key instanceof Long;
                case DOUBLE -> key instanceof Double;
                default -> key instanceof String || key == null && i < fields.length - 1;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** This place as Lucene goes on from it. */
    public FieldDoc hit() {
        Object[] fields = keys.stream()
                .map(key -> key instanceof String text ? new BytesRef(text) : key)
                .toArray();
        // Ids are unique, so whatever the number of the document, none but the hit itself is equal to it.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                Quoted.of(text) + " is not a cursor from a result: pass SearchResult.next() on unchanged", cause);
    }
}
