package org.jianwen.opensearch.bulk;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a bulk request.
 *
 * @param id the id of the article
 * @param lines what says so to the cluster
 */
public record Operation(String id, byte[] lines) {

    /** Puts a document in the place of the one of that id. */
    public static Operation index(String id, Map<String, Object> document) {
        return of("index", id, document);
    }

    /** Deletes the document of that id. */
    public static Operation delete(String id) {
        return of("delete", id, null);
    }

    private static Operation of(String action, String id, @Nullable Map<String, Object> document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(Json.bytes(Json.map(action, Json.map("_id", DocumentJson.documentId(id)))));
        lines.write('\n');
        if (document != null) {
            lines.writeBytes(Json.bytes(document));
            lines.write('\n');
        }
        return new Operation(id, lines.toByteArray());
    }
}
