package org.jianwen.analysis.fold;

import java.util.Arrays;

/**
 * The places in the original of each folded UTF-16 unit. Kept only from the first place on where they differ from the
 * unit's own: much Chinese text folds unit by unit. Grows while text is folded; afterwards threads may share it.
 */
final class Offsets {

    private int[] starts = {};
    private int[] ends = {};

    /** Units before this one stand where they stood. */
    private int same;

    private int size;

    /** Adds the units of one folded code point that was one code point. */
    void addOne(int units, int start, int end) {
        if (same == size && start == size && end == size + units) {
            same = end;
            size = end;
        } else {
            add(units, start, end);
        }
    }

    /** Adds units each of which was one unit, from a place in the original to another, exclusive. */
    void addRun(int from, int to) {
        if (same == size && from == size) {
            same = to;
            size = to;
            return;
        }
        for (int at = from; at < to; at++) {
            add(1, at, at + 1);
        }
    }

    /** Adds units that all come from one character of the original. */
    void add(int units, int start, int end) {
        int at = size - same;
        if (at + units > starts.length) {
            int capacity = Math.max(16, Math.max(at + units, at + (at >> 1)));
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        Arrays.fill(starts, at, at + units, start);
        Arrays.fill(ends, at, at + units, end);
        size += units;
    }

    int start(String text, int index) {
        if (index >= same) {
            return starts[index - same];
        }
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    int end(String text, int index) {
        if (index >= same) {
            return ends[index - same];
        }
        return Character.isHighSurrogate(text.charAt(index)) ? index + 2 : index + 1;
    }
}
