package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.SearchResult;

/**
 * A search result as JSON, as {@link SearchResult#toJson} writes it, with {@code did_you_mean} where the query may be meant
 * otherwise. Stateless; may be shared by threads.
 */
public final class SearchJson {

    private SearchJson() {}

    /**
     * Prints the result on one line.
     *
     * @param meant what the query may have been meant as
     */
    public static void print(PrintWriter out, SearchResult result, List<String> meant) throws IOException {
        out.println(text(result, meant));
        out.flush();
    }

    /**
     * The result as one line without its end.
     *
     * @param meant what the query may have been meant as
     */
    public static String text(SearchResult result, List<String> meant) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>(result.toJson());
        if (!meant.isEmpty()) {
            members.put("did_you_mean", meant);
        }
        return JsonLine.text(json -> JsonLine.members(json, members));
    }
}
