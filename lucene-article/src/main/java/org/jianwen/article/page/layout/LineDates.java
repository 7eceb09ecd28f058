package org.jianwen.article.page.layout;

import java.util.List;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.format.words.Dateline;
import org.jspecify.annotations.Nullable;

/** The dates of a line, which is scanned once, when it is first asked for them: of most lines nobody asks. Threads may share it. */
final class LineDates {
    private final String folded;
    private @Nullable List<ParsedDate> found;

    /**
     * The dates of a line.
     *
     * @param tells whether it tells something, so that no date in it counts
     */
    LineDates(String folded, boolean tells) {
        this.folded = folded;
        this.found = tells ? List.of() : null;
    }

    /** All of them, in their order; an immutable list, so that threads which both scan see the same. */
    List<ParsedDate> all() {
        List<ParsedDate> dates = found;
        if (dates == null) {
            dates = Dateline.dates(folded);
            found = dates;
        }
        return dates;
    }
}
