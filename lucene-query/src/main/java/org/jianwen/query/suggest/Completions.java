package org.jianwen.query.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what begins with what was typed. Immutable; may be shared by threads.
 *
 * <p>Entries stand in a row, best first, and so do the places where something begins, in one row for each letter that a
 * reading may begin with. What was typed is compared with the row of its first letter: with a few thousand places in an
 * archive of twenty thousand articles.
 */
final class Completions {

    private static final int LETTERS = 26;
    private static final int OTHERS = LETTERS;

    private static final int RANKS = 6;

    private final List<Entry> entries;
    private final int[][] rows;

    /** Looks among these entries, which are in order. */
    Completions(List<Entry> entries) {
        this.entries = entries;
        IntRow[] filling = new IntRow[LETTERS + 1];
        for (int i = 0; i <= LETTERS; i++) {
            filling[i] = new IntRow();
        }
        for (int id = 0; id < entries.size(); id++) {
            Entry entry = entries.get(id);
            for (int start : entry.starts()) {
                addPlace(filling, entry.key().charAt(start), id, start);
            }
        }
        this.rows = new int[LETTERS + 1][];
        for (int i = 0; i <= LETTERS; i++) {
            rows[i] = filling[i].toArray();
        }
    }

    private static void addPlace(IntRow[] rows, char first, int id, int start) {
        int added = 0;
        for (String reading : Pinyin.of(first)) {
            int row = row(reading.charAt(0));
            if ((added >> row & 1) == 0) {
                rows[row].add(id, start);
                added |= 1 << row;
            }
        }
        if (added == 0) {
            rows[row(first)].add(id, start);
        }
    }

    private static int row(char first) {
        String[] readings = Pinyin.of(first);
        char letter = readings.length == 0 ? first : readings[0].charAt(0);
        return letter >= 'a' && letter <= 'z' ? letter - 'a' : OTHERS;
    }

    /**
     * What begins with what was typed: first as text, then by syllables; then that in which a later word begins so, again as
     * text and by syllables; at last by initials, from the beginning and from a later word. Each in the order of entries.
     *
     * @param most about how many to give at most
     */
    List<Entry> of(Typed typed, int most) {
        List<List<Entry>> ranks = new ArrayList<>();
        for (int i = 0; i < RANKS; i++) {
            ranks.add(new ArrayList<>());
        }
        if (typed.isEmpty()) {
            return List.of();
        }
        int[] row = rows[row(typed.first())];
        for (int i = 0; i < row.length && ranks.getFirst().size() < most; ) {
            int id = row[i];
            int rank = RANKS;
            for (; i < row.length && row[i] == id; i += 2) {
                rank = Math.min(rank, rank(typed.beginning(entries.get(id).key(), row[i + 1]), row[i + 1] > 0));
            }
            if (rank < RANKS && ranks.get(rank).size() < most) {
                ranks.get(rank).add(entries.get(id));
            }
        }
        Map<String, Entry> distinct = new LinkedHashMap<>();
        ranks.forEach(rank -> rank.forEach(entry -> distinct.putIfAbsent(entry.key(), entry)));
        return distinct.values().stream().limit(most).toList();
    }

    private static int rank(int fit, boolean later) {
        return switch (fit) {
            case Typed.AS_TEXT -> later ? 2 : 0;
            case Typed.BY_SYLLABLES -> later ? 3 : 1;
            case Typed.BY_INITIALS -> later ? 5 : 4;
            default -> RANKS;
        };
    }

    /** Words and sources that what was typed is the pinyin of, best first. */
    List<Entry> spelled(Typed typed) {
        List<Entry> spelled = new ArrayList<>();
        if (!typed.isEmpty()) {
            int[] row = rows[row(typed.first())];
            for (int i = 0; i < row.length; i += 2) {
                Entry entry = entries.get(row[i]);
                if (entry.kind() != Suggestion.Kind.TITLE && typed.spells(entry.key())) {
                    spelled.add(entry);
                }
            }
        }
        return spelled;
    }
}
