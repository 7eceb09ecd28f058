package org.jianwen.examples.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jianwen.examples.ask.Asked;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
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
    private static final int COUNTED = 1_000;
    private static final int MAX_FOLDED = 300;
    private static final int MONTH_IN_DAYS = 62;

    /**
     * Reads what stands behind the question mark.
     *
     * @throws IllegalArgumentException if it is not encoded as forms are, or too much
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
        return new Asking(fields);
    }

    /** What was typed to look for; empty finds everything. */
    String query() {
        return first("q", "");
    }

    /** What is looked for: nothing if more was typed than is read, and with a condition if only the undated are wanted. */
    private String asked() {
        String query = query().length() > MAX_QUERY ? "" : query();
        return !has("undated") ? query : query.isBlank() ? "date:none" : "date:none (" + query + ")";
    }

    /** The first value of a field. */
    String first(String name, String otherwise) {
        return fields.getOrDefault(name, List.of(otherwise)).getFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * Whether reprints are folded under the earliest: if there is something to look for and little of it is found, as every two
     * have to be compared, unless told otherwise.
     */
    boolean grouped(long found) {
        String wish = first("group", "");
        return wish.equals("1") || !wish.equals("0") && !query().isBlank() && found <= MAX_FOLDED;
    }

    /**
     * The request that these fields make, and nothing else.
     *
     * @throws IllegalArgumentException if a value cannot be read, with a sentence about it
     */
    SearchRequest request() {
        Map<String, String> problems = new LinkedHashMap<>();
        SearchRequest request = request(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.values().iterator().next());
        }
        return request;
    }

    /** The request that these fields make, without those that cannot be read: what is wrong with each goes into the map. */
    SearchRequest request(Map<String, String> problems) {
        SearchRequest request = SearchRequest.of(asked());
        if (query().length() > MAX_QUERY) {
            problems.put(
                    "q",
                    "the query has " + query().length() + " characters: at most " + MAX_QUERY
                            + " are allowed here, more on the command line");
        }
        request = tried(problems, "from", request, r -> r.between(day("from", true), r.to()));
        request = tried(problems, "to", request, r -> r.between(r.from(), day("to", false)));
        request = tried(problems, "sort", request, r -> r.orderBy(Asked.order(first("sort", "relevance"))));
        request = tried(problems, "match", request, r -> r.match(Asked.match(first("match", "evidence"))));
        request = tried(problems, "size", request, r -> r.page(1, Asked.number(first("size", "" + DEFAULT_SIZE), 0)));
        request = tried(problems, "page", request, r -> r.page(Asked.number(first("page", "1"), 1), r.size()));
        request = tried(problems, "zone", request, r -> has("zone") ? r.zone(Asked.zone(first("zone", ""))) : r);
        request = tried(
                problems,
                "facet",
                request.facetBy(interval(request)),
                r -> has("facet") ? r.facetBy(Asked.interval(first("facet", ""))) : r);
        for (String source : all("source")) {
            request = tried(problems, "source", request, r -> r.fromSource(source));
        }
        for (String tag : all("tag")) {
            request = tried(problems, "tag", request, r -> r.tagged(tag));
        }
        request = tried(problems, "similar", request, r -> r.similarTo(has("similar") ? first("similar", "") : null));
        return request;
    }

    /** The same with what a page shows besides: all sources and tags. */
    SearchRequest pageRequest(Map<String, String> problems) {
        return request(problems).count(counting -> counting.sources(COUNTED).tags(COUNTED));
    }

    private @Nullable LocalDate day(String name, boolean begin) {
        if (!has(name)) {
            return null;
        }
        DayRange days = DayRange.parse(first(name, ""));
        return begin ? days.first() : days.last();
    }

    private static SearchRequest tried(
            Map<String, String> problems, String name, SearchRequest request, UnaryOperator<SearchRequest> change) {
        try {
            return change.apply(request);
        } catch (IllegalArgumentException e) {
            problems.put(name, String.valueOf(e.getMessage()));
            return request;
        }
    }

    /** As wide as the days that were chosen want: each day of a month or two, else each month. */
    private static DateInterval interval(SearchRequest request) {
        LocalDate from = request.from();
        LocalDate to = request.to();
        return from != null && to != null && from.plusDays(MONTH_IN_DAYS).isAfter(to)
                ? DateInterval.DAY
                : DateInterval.MONTH;
    }

    /** These fields with one of them changed, and from the first page unless that is the one. */
    Asking with(String name, String value) {
        Map<String, List<String>> changed = without().fields();
        changed.put(name, List.of(value));
        return new Asking(changed);
    }

    /** These fields for another page of hits. */
    Asking page(long number) {
        Map<String, List<String>> changed = without().fields();
        changed.put("page", List.of(Long.toString(number)));
        return new Asking(changed);
    }

    /** These fields with one value more. */
    Asking plus(String name, String value) {
        Map<String, List<String>> changed = without().fields();
        List<String> values = new ArrayList<>(all(name));
        values.add(value);
        changed.put(name, values);
        return new Asking(changed);
    }

    /** These fields without some of them, and from the first page. */
    Asking without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.remove("page");
        changed.remove("why");
        for (String name : names) {
            changed.remove(name);
        }
        return new Asking(changed);
    }

    /** These fields without one value of one of them. */
    Asking minus(String name, String value) {
        Map<String, List<String>> changed = without().fields();
        List<String> values =
                all(name).stream().filter(other -> !other.equals(value)).toList();
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new Asking(changed);
    }

    /** The address of the page for these fields. */
    String address() {
        return address("/");
    }

    String address(String path) {
        StringBuilder address = new StringBuilder(path);
        fields.forEach((name, values) ->
                values.forEach(value -> address.append(address.length() == path.length() ? '?' : '&')
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
