package org.jianwen.index;

import java.util.regex.Pattern;

/** What a note says apart from its details, so that notes of many articles can be counted. */
final class NoteKind {

    /** What a note quotes, however it goes on inside, and numbers, dates and times; not the 8 of UTF-8. */
    private static final Pattern DETAIL = Pattern.compile("(?<=「)[^」]+(?=」)"
            + "|(?<![\\p{L}\\p{N}-])[0-9][0-9.,:%-]*+(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![\\p{L}])");

    private NoteKind() {}

    /** The note with … for every quotation and every number: {@code shape: JSON, line …}. */
    static String of(String note) {
        return DETAIL.matcher(note).replaceAll("…");
    }
}
