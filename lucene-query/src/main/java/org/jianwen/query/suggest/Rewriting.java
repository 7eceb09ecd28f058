package org.jianwen.query.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianwen.analysis.FoldedText;
import org.jianwen.query.suggest.typing.PinyinMatcher;

/** Puts words that sound or look alike in the place of words of a query. For one thread, once. */
final class Rewriting {

    /** The most queries to make. */
    static final int MOST = 40;

    /** The most words in Latin letters that are looked at. */
    private static final int MAX_SPELLED = 10;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern PINYIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}'’ ]*");

    private static final int SAME_SOUND = 0;
    private static final int NEARLY = 1;
    private static final int LOOKS = 2;

    private final String query;
    private final FoldedText folded;
    private final Completions completions;
    private final HomophoneIndex alike;
    private final List<Change> changes = new ArrayList<>();
    private int spelled;

    /** Another text for a stretch of the query, and what is known of it: its first word, and how unlike the stretch it is. */
    private record Change(int start, int end, String text, Entry word, int likeness, int different) {}

    Rewriting(String query, Completions completions, HomophoneIndex alike) {
        this.query = query;
        this.folded = FoldedText.of(query);
        this.completions = completions;
        this.alike = alike;
    }

    /** The query with one word changed, or all that can be, the likeliest first. */
    List<String> queries() {
        if (query.length() > Suggester.MAX_QUERY) {
            return List.of();
        }
        Matcher han = HAN.matcher(folded.text());
        while (han.find()) {
            characters(han.start(), han.end());
        }
        Matcher pinyin = PINYIN.matcher(folded.text());
        while (pinyin.find()) {
            pinyin(pinyin.start(), pinyin.end());
        }
        changes.sort(Comparator.comparing((Change change) -> change.likeness == NEARLY && change.different > 1)
                .thenComparing(Change::different)
                .thenComparing(Change::likeness)
                .thenComparing(Change::word));
        List<String> queries = new ArrayList<>();
        changes.stream().limit(MOST - 1).forEach(change -> queries.add(changed(List.of(change))));
        queries.add(changed(together()));
        return queries.stream().distinct().toList();
    }

    private void characters(int from, int to) {
        String text = folded.text();
        for (int start = from; start < to; start++) {
            Set<String> sounds = HomophoneIndex.longer(HomophoneIndex.NO_SOUND, text.charAt(start));
            for (int end = start + 2; end <= Math.min(to, start + HomophoneIndex.MAX_CHARACTERS); end++) {
                String part = text.substring(start, end);
                sounds = HomophoneIndex.longer(sounds, text.charAt(end - 1));
                int enough = alike.weight(part) * Suggester.MORE_FREQUENT;
                for (Entry word : alike.of(part, sounds)) {
                    if (word.weight() >= enough) {
                        int likeness = HomophoneIndex.exactly(part, word.key()) ? SAME_SOUND : NEARLY;
                        int different = different(part, word.key());
                        changes.add(new Change(start, end, word.text(), word, likeness, different));
                    }
                }
                for (Entry word : alike.lookingLike(part)) {
                    if (word.weight() >= enough) {
                        changes.add(new Change(start, end, word.text(), word, LOOKS, 1));
                    }
                }
            }
        }
    }

    private static int different(String one, String other) {
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different;
    }

    /** A run of Latin letters: as one word, and each of its parts between spaces as one. */
    private void pinyin(int from, int to) {
        spelled(from, to);
        String run = folded.text().substring(from, to);
        int start = 0;
        for (int space = run.indexOf(' '); space >= 0; space = run.indexOf(' ', start)) {
            spelled(from + start, from + space);
            start = space + 1;
        }
        if (start > 0) {
            spelled(from + start, to);
        }
    }

    private void spelled(int from, int to) {
        String run = folded.text().substring(from, to).stripTrailing();
        if (run.length() < 2 || ++spelled > MAX_SPELLED) {
            return;
        }
        PinyinMatcher typed = PinyinMatcher.of(run);
        List<Entry> words = completions.spelled(typed);
        for (Entry word : words) {
            changes.add(new Change(from, from + run.length(), word.text(), word, SAME_SOUND, 0));
        }
        List<Entry> several = words.isEmpty() ? completions.spelledTogether(typed) : List.of();
        if (!several.isEmpty()) {
            String text = several.stream().map(Entry::text).collect(Collectors.joining(" "));
            changes.add(new Change(from, from + run.length(), text, several.getFirst(), SAME_SOUND, several.size()));
        }
    }

    /** The best changes that do not touch one another. */
    private List<Change> together() {
        List<Change> together = new ArrayList<>();
        for (Change change : changes) {
            if (together.stream().allMatch(other -> change.end <= other.start || change.start >= other.end)) {
                together.add(change);
            }
        }
        together.sort(Comparator.comparing(Change::start));
        return together;
    }

    private String changed(List<Change> inOrder) {
        StringBuilder changed = new StringBuilder();
        int kept = 0;
        for (Change change : inOrder) {
            changed.append(query, kept, folded.originalStart(change.start)).append(change.text);
            kept = folded.originalEnd(change.end - 1);
        }
        return changed.append(query.substring(kept)).toString();
    }
}
