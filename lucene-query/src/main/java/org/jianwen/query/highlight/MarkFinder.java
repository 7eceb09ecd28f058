package org.jianwen.query.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what a query looked for, cut and folded as the field of characters cuts and folds it. Immutable; may be
 * shared by threads.
 */
final class MarkFinder {

    private final List<Pattern> patterns;

    private MarkFinder(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static MarkFinder of(List<Needle> needles) {
        List<Pattern> patterns = new ArrayList<>();
        for (Needle needle : needles) {
            List<String> runs = CharacterRuns.of(needle.text()).stream()
                    .map(CharacterRuns.Run::text)
                    .toList();
            if (!runs.isEmpty()) {
                patterns.add(new Pattern(runs, needle.wholeWord()));
            }
        }
        return new MarkFinder(List.copyOf(patterns));
    }

    /** Every occurrence of every needle, in order of start; they may overlap. */
    List<Found> find(FoldedText folded) {
        Breaks breaks = new Breaks(folded.text());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            String first = pattern.runs.getFirst();
            int at = folded.text().indexOf(first);
            while (at >= 0) {
                int end = pattern.matchEnd(folded.text(), breaks, at);
                if (end > 0) {
                    found.add(new Found(folded.originalStart(at), folded.originalEnd(end - 1), i));
                }
                at = folded.text().indexOf(first, end > 0 ? end : at + 1);
            }
        }
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found;
    }

    /** An occurrence in the original text, and the index of its needle. */
    record Found(int start, int end, int needle) {}

    private record Pattern(List<String> runs, boolean wholeWord) {

        /** The end of the match that begins there, or -1. */
        int matchEnd(String text, Breaks breaks, int start) {
            int end = start + runs.getFirst().length();
            for (String run : runs.subList(1, runs.size())) {
                int next = breaks.endOfBreak(end);
                if (next == end || !text.startsWith(run, next)) {
                    return -1;
                }
                end = next + run.length();
            }
            return wholeWord && (continues(text, start) || continues(text, end)) ? -1 : end;
        }

        private static boolean continues(String text, int at) {
            return at > 0
                    && at < text.length()
                    && kind(text.charAt(at - 1)) == kind(text.charAt(at))
                    && kind(text.charAt(at)) != 0;
        }

        private static int kind(char c) {
            return c >= '0' && c <= '9' ? 1 : c >= 'a' && c <= 'z' ? 2 : 0;
        }
    }

    /** Where runs of characters are broken; looked at only for needles that have breaks themselves. */
    private static final class Breaks {
        private final String folded;
        private @Nullable BitSet inRun;

        Breaks(String folded) {
            this.folded = folded;
        }

        int endOfBreak(int at) {
            if (inRun == null) {
                inRun = new BitSet();
                for (CharacterRuns.Run run : CharacterRuns.of(folded)) {
                    inRun.set(run.start(), run.end());
                }
            }
            int next = inRun.nextSetBit(at);
            return next < 0 ? at : next;
        }
    }
}
