package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.suggest.typing.PinyinMatcher;
import org.jianwen.query.suggest.typing.PinyinSlips;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.SurfaceForms;

/** Puts words that sound or look alike in the place of words of a query. For one thread, once. */
final class Rewriting {

    /** The most queries to make. */
    static final int MOST = 40;

    /** The most words in Latin letters that are looked at. */
    private static final int MAX_SPELLED = 10;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern PINYIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}'’ ]*");

    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");
    private static final Pattern MIXED = Pattern.compile("(?:\\p{IsHan}+[a-z]|[a-z]+\\p{IsHan})[a-z\\p{IsHan}]*");

    /** The fewest letters that may be the initials of a word. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final int SAME_SOUND = 0;
    private static final int NEARLY = 1;
    private static final int LOOKS = 2;

    private final String query;
    private final FoldedText folded;
    private final IndexReader reader;
    private final Completions completions;
    private final HomophoneIndex alike;
    private final Pairs pairs;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int spelled;

    /** Another text for a stretch of the query, and what is known of it: its first word, and how unlike the stretch it is. */
    private record Change(int start, int end, List<Entry> words, int likeness, int different) {

        Entry first() {
            return words.getFirst();
        }
    }

    Rewriting(IndexReader reader, String query, Completions completions, HomophoneIndex alike, Pairs pairs) {
        this.reader = reader;
        this.pairs = pairs;
        this.query = query;
        this.folded = FoldedText.of(query);
        this.completions = completions;
        this.alike = alike;
    }

    /** The query with one word changed, or all that can be, the likeliest first. */
    List<String> queries() throws IOException {
        if (query.length() > Suggester.MAX_QUERY) {
            return List.of();
        }
        Matcher han = HAN.matcher(folded.text());
        while (han.find()) {
            characters(han.start(), han.end());
            Slips slips = new Slips(pairs);
            List<String> texts = new ArrayList<>(slips.turnedOrTwice(han.group()));
            texts.addAll(new OtherCharacters(pairs).of(han.group()));
            texts.addAll(slips.leftOut(han.group()));
            texts.forEach(other -> others.add(replaced(han.start(), han.end(), other)));
        }
        Matcher mixed = MIXED.matcher(folded.text());
        while (mixed.find()) {
            mixed(mixed.start(), mixed.end());
        }
        Matcher pinyin = PINYIN.matcher(folded.text());
        while (pinyin.find()) {
            pinyin(pinyin.start(), pinyin.end());
        }
        changes.sort(Comparator.comparing((Change change) -> change.likeness == NEARLY && change.different > 1)
                .thenComparing(Change::different)
                .thenComparing(Change::likeness)
                .thenComparing(Change::first));
        List<String> queries = new ArrayList<>();
        for (Change change : changes.subList(0, Math.min(MOST - 1, changes.size()))) {
            queries.add(changed(List.of(change)));
        }
        queries.add(changed(together()));
        queries.addAll(others);
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String other : queries) {
            distinct.merge(FoldedText.of(other).text(), other, this::nearer);
        }
        return distinct.values().stream().limit(MOST).toList();
    }

    private String replaced(int from, int to, String other) {
        return query.substring(0, folded.originalStart(from)) + other + query.substring(folded.originalEnd(to - 1));
    }

    /** Characters and letters side by side: as words that are typed so, and a syllable among them as a character. */
    private void mixed(int from, int to) throws IOException {
        String run = folded.text().substring(from, to);
        if (++spelled > MAX_SPELLED) {
            return;
        }
        PinyinMatcher typed = PinyinMatcher.of(original(from, to));
        List<Entry> words = completions.whole(reader, typed);
        words.forEach(word -> changes.add(new Change(from, to, List.of(word), SAME_SOUND, 0)));
        List<Entry> several = words.isEmpty() ? completions.wholeTogether(reader, typed) : List.of();
        if (!several.isEmpty()) {
            changes.add(new Change(from, to, several, SAME_SOUND, several.size()));
        }
        Matcher letters = LETTERS.matcher(run);
        if (letters.find()) {
            String before = run.substring(0, letters.start());
            String after = run.substring(letters.end());
            new Slips(pairs)
                    .spelled(before, letters.group(), after)
                    .forEach(other -> others.add(replaced(from, to, other)));
            if (after.isEmpty()) {
                new PinyinChains(pairs)
                        .of(before, letters.group())
                        .forEach(other -> others.add(replaced(from, to, other)));
            }
        }
    }

    /** As it was typed: what is folded has lost the marks of ü. */
    private String original(int from, int to) {
        return query.substring(folded.originalStart(from), folded.originalEnd(to - 1));
    }

    /** Of two spellings of one text the one that keeps more of what was typed: 数字货币, not 數字货币, for 数子货币. */
    private String nearer(String one, String other) {
        boolean alike = one.length() == query.length() && other.length() == query.length();
        return alike && different(query, other) < different(query, one) ? other : one;
    }

    private void characters(int from, int to) throws IOException {
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
                        changes.add(new Change(start, end, List.of(word), likeness, different));
                    }
                }
                for (Entry word : alike.lookingLike(part)) {
                    if (word.weight() >= enough) {
                        changes.add(new Change(start, end, List.of(word), LOOKS, 1));
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
    private void pinyin(int from, int to) throws IOException {
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

    private void spelled(int from, int to) throws IOException {
        String run = folded.text().substring(from, to).stripTrailing();
        if (run.length() < 2 || ++spelled > MAX_SPELLED) {
            return;
        }
        PinyinMatcher typed = PinyinMatcher.of(original(from, from + run.length()));
        for (Entry word : new Misspellings(reader).of(run)) {
            changes.add(new Change(from, from + run.length(), List.of(word), LOOKS, 1));
        }
        boolean read = read(from, from + run.length(), typed, SAME_SOUND)
                || read(from, from + run.length(), typed.blurred(), NEARLY);
        if (!read && run.length() >= SHORTEST_ABBREVIATION) {
            for (Entry word : completions.abbreviated(reader, typed)) {
                changes.add(new Change(from, from + run.length(), List.of(word), NEARLY, 1));
            }
            slips(from, from + run.length());
            chains(from, from + run.length());
        }
    }

    /** Letters as the pinyin of a word in which the hand slipped. */
    private void slips(int from, int to) throws IOException {
        String run = folded.text().substring(from, to);
        for (String meant : PLAIN.matcher(run).matches() ? PinyinSlips.of(run) : List.<String>of()) {
            for (Entry word : completions.spelled(reader, PinyinMatcher.of(meant))) {
                if (word.key().length() > 1) {
                    changes.add(new Change(from, to, List.of(word), LOOKS, 2));
                }
            }
        }
    }

    private void chains(int from, int to) throws IOException {
        String run = folded.text().substring(from, to);
        if (PLAIN.matcher(run).matches()) {
            new PinyinChains(pairs).of("", run).forEach(text -> others.add(replaced(from, to, text)));
        }
    }

    /** Whether letters are the pinyin of a word, or of several. */
    private boolean read(int from, int to, PinyinMatcher typed, int likeness) throws IOException {
        List<Entry> words = completions.spelled(reader, typed);
        for (Entry word : words) {
            changes.add(new Change(from, to, List.of(word), likeness, 0));
        }
        List<Entry> several = words.isEmpty() ? completions.spelledTogether(reader, typed) : List.of();
        if (!several.isEmpty()) {
            changes.add(new Change(from, to, several, likeness, several.size()));
        }
        return !words.isEmpty() || !several.isEmpty();
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

    private String changed(List<Change> inOrder) throws IOException {
        StringBuilder changed = new StringBuilder();
        int kept = 0;
        for (Change change : inOrder) {
            changed.append(query, kept, folded.originalStart(change.start));
            changed.append(shown(change.words));
            kept = folded.originalEnd(change.end - 1);
        }
        return changed.append(query.substring(kept)).toString();
    }

    /** Words side by side as articles write them, with spaces where none has them so. */
    private String shown(List<Entry> words) throws IOException {
        StringBuilder shown = new StringBuilder(shown(words.getFirst()));
        for (int at = 1; at < words.size(); at++) {
            String before = words.get(at - 1).key();
            String next = words.get(at).key();
            boolean together = Compounds.together(reader, before, next) != null;
            shown.append(together ? "" : " ").append(shown(words.get(at)));
        }
        return shown.toString();
    }

    /** As most articles write it. */
    private String shown(Entry word) throws IOException {
        return word.term() == null ? word.text() : SurfaceForms.of(reader, word.term());
    }
}
