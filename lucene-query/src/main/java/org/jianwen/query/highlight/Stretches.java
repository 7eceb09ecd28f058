package org.jianwen.query.highlight;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.occurrence.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of a text between which it may be cut: occurrences that overlap are one stretch. For one thread.
 */
final class Stretches {

    private final String text;
    private final List<Mark> stretches = new ArrayList<>();
    private int next;

    /** The stretches of occurrences that are in order of start. An overlap that would make one too long is left out. */
    Stretches(String text, List<Occurrence> found, int maxLength) {
        this.text = text;
        int start = 0;
        int end = 0;
        for (Occurrence one : found) {
            if (end > one.start() && Math.max(end, one.end()) - start <= maxLength) {
                end = Math.max(end, one.end());
            } else if (one.start() >= end) {
                add(start, end);
                start = one.start();
                end = one.end();
            }
        }
        add(start, end);
    }

    private void add(int start, int end) {
        if (end > start) {
            stretches.add(new Mark(start, end));
        }
    }

    /** Whether the text may be cut there. */
    boolean mayCut(int at) {
        return before(at) == at;
    }

    /** The last place at or before this one where the text may be cut. */
    int before(int at) {
        int place = Graphemes.before(text, at);
        Mark stretch = around(place);
        return stretch == null ? place : stretch.start();
    }

    /** The first place at or after this one where the text may be cut. */
    int after(int at) {
        int place = Graphemes.after(text, at);
        Mark stretch = around(place);
        return stretch == null ? place : stretch.end();
    }

    private @Nullable Mark around(int at) {
        while (next > 0 && stretches.get(next - 1).end() > at) {
            next--;
        }
        while (next < stretches.size() && stretches.get(next).end() <= at) {
            next++;
        }
        return next < stretches.size() && stretches.get(next).start() < at ? stretches.get(next) : null;
    }
}
