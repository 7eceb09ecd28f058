package org.jianwen.query.collect;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which hits to give: a page by its number, or those after a cursor. Immutable; each method gives a changed copy.
 */
public final class Paging {

    /** The most hits on a page. */
    public static final int MAX_SIZE = 1_000;

    /** The deepest hit that a page number may reach. It is counted from the first hit of the first page. */
    public static final int MAX_DEPTH = 100_000;

    /** Among so many articles, the first that match, reprints are looked for. */
    public static final int MAX_GROUPED = 10_000;

    /** The first ten hits. */
    public static final Paging FIRST = new Paging(1, 10, null, false);

    private final int page;
    private final int size;
    private final @Nullable String after;
    private final boolean grouped;

    private Paging(int page, int size, @Nullable String after, boolean grouped) {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + ": pages are counted from 1");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size + ": a page has 0 to " + MAX_SIZE + " hits");
        }
        if ((long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("page " + page + " of " + size + " hits ends beyond hit " + MAX_DEPTH
                    + ": narrow the search by date or source, or go on with after(SearchResult.next())");
        }
        if (after != null && page != 1) {
            throw new IllegalArgumentException(
                    "page " + page + " and a cursor: use either a page number or a cursor, not both");
        }
        this.page = page;
        this.size = size;
        this.after = after;
        this.grouped = grouped;
    }

    /** Sets the page, counted from 1, and the number of hits on it; drops the cursor. */
    public Paging page(int number, int hits) {
        return new Paging(number, hits, null, grouped);
    }

    /** Goes on after a cursor; {@code null} begins with the first hit. */
    public Paging after(@Nullable String cursor) {
        return new Paging(1, size, cursor, grouped);
    }

    /** Sets whether reprints of one story are one hit. */
    public Paging grouped(boolean value) {
        return new Paging(page, size, after, value);
    }

    /** How many hits stand before those that are wanted, after the cursor. */
    public int skip() {
        return (page - 1) * size;
    }

    /** Which page, from 1; always 1 with a cursor. */
    public int page() {
        return page;
    }

    /** The number of hits on a page, 0 to {@value #MAX_SIZE}. */
    public int size() {
        return size;
    }

    /** The cursor after which hits begin, or {@code null} for the first of all. A result gave it. */
    public @Nullable String after() {
        return after;
    }

    /** Whether reprints of one story are one hit. */
    public boolean grouped() {
        return grouped;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(page, size, after, grouped);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Paging that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Paging[page=" + page + ", size=" + size + ", after=" + after + ", grouped=" + grouped + "]";
    }
}
