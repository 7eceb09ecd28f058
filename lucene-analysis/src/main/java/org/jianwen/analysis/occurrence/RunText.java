package org.jianwen.analysis.occurrence;

import java.util.List;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * A text as the exact field sees it: its runs of characters, one {@link #BREAK} between each two, whatever stands there.
 * Immutable; may be shared by threads.
 */
final class RunText {

    /** What stands for a break; in no run. */
    static final char BREAK = '\n';

    private final FoldedText folded;
    private final String text;

    /** For each unit of the text where it is in the folded one. */
    private final int @Nullable [] places;

    private RunText(FoldedText folded, String text, int @Nullable [] places) {
        this.folded = folded;
        this.text = text;
        this.places = places;
    }

    /** The folded text as it is, which is enough to find what stands in one run. */
    static RunText plain(FoldedText folded) {
        return new RunText(folded, folded.text(), null);
    }

    static RunText of(FoldedText folded) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(folded.text());
        StringBuilder text = new StringBuilder(folded.text().length());
        int[] places = new int[folded.text().length() + 1];
        for (CharacterRuns.Run run : runs) {
            if (!text.isEmpty()) {
                places[text.length()] = run.start();
                text.append(BREAK);
            }
            int place = run.start();
            for (int i = 0; i < run.text().length(); i++) {
                // A run may leave out what stands between its characters.
                while (place + 1 < run.end()
                        && folded.text().charAt(place) != run.text().charAt(i)) {
                    place++;
                }
                places[text.length()] = Math.min(place++, run.end() - 1);
                text.append(run.text().charAt(i));
            }
        }
        return new RunText(folded, text.toString(), places);
    }

    /** The runs of a text that is looked for, joined; empty if there is none. */
    static String pattern(String text) {
        return String.join(
                Character.toString(BREAK),
                CharacterRuns.of(text).stream().map(CharacterRuns.Run::text).toList());
    }

    String text() {
        return text;
    }

    /** Where in the original the unit at an index begins. */
    int originalStart(int index) {
        return folded.originalStart(places == null ? index : places[index]);
    }

    /** Where in the original the unit at an index ends, exclusive. */
    int originalEnd(int index) {
        return folded.originalEnd(places == null ? index : places[index]);
    }
}
