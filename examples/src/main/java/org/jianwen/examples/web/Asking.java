package org.jianwen.examples.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.examples.ask.Asked;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, as they stand in the address of the page. Immutable; may be shared by threads.
 *
 * @param fields the values by name, as typed; blank ones are left out
 */
record Asking(Map<String, List<String>> fields) {

    /** The longest query, in UTF-16 code units: more than anybody types. */
    static final int MAX_QUERY = 1_000;

    private static final int MAX_FIELDS = 200;
    private static final int DEFAULT_SIZE = 10;

    /**
     * Reads what stands behind the question mark.
     *
     * @throws IllegalArgumentException if it is not encoded as forms are, too long, or too much
     */
    static Asking parse(@Nullable String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = query == null ? new String[0] : query.split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            throw new IllegalArgumentException("more than " + MAX_FIELDS + " fields");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String value = decoded(pair.substring(equals + 1));
            if (equals > 0 && !value.isBlank()) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(value);
            }
        }
        Asking asking = new Asking(fields);
        if (asking.query().length() > MAX_QUERY) {
            throw new IllegalArgumentException("a query of " + asking.query().length()
                    + " characters: here it may have " + MAX_QUERY + ", on the command line more");
        }
        return asking;
    }

    /** What was typed to look for; empty finds everything. */
    String query() {
        return first("q", "");
    }

    /** The first value of a field. */
    String first(String name, String otherwise) {
        return fields.getOrDefault(name, List.of(otherwise)).getFirst();
    }

    List<String> sources() {
        return fields.getOrDefault("source", List.of());
    }

    /**
     * The request that these fields make.
     *
     * @throws IllegalArgumentException if a value cannot be read, with a sentence about it
     */
    SearchRequest request() {
        SearchRequest request = SearchRequest.of(query())
                .between(
                        fields.containsKey("from")
                                ? DayRange.parse(first("from", "")).first()
                                : null,
                        fields.containsKey("to")
                                ? DayRange.parse(first("to", "")).last()
                                : null)
                .orderBy(Asked.order(first("sort", "relevance")))
                .match(Asked.match(first("match", "evidence")))
                .page(
                        Asked.number(first("page", "1"), 1),
                        Asked.number(first("size", Integer.toString(DEFAULT_SIZE)), 0))
                .facetBy(Asked.interval(first("facet", "month")));
        for (String source : sources()) {
            request = request.fromSource(source);
        }
        return fields.containsKey("zone") ? request.zone(Asked.zone(first("zone", ""))) : request;
    }

    /** These fields with one of them changed, and from the first page unless that is the one. */
    Asking with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.remove("page");
        changed.put(name, List.of(value));
        return new Asking(changed);
    }

    /** The address of the page for these fields. */
    String address() {
        StringBuilder address = new StringBuilder("/");
        fields.forEach((name, values) -> values.forEach(value -> address.append(address.length() == 1 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value))));
        return address.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
