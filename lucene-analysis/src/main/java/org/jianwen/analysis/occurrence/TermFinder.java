package org.jianwen.analysis.occurrence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm.Kind;

/**
 * Finds in the fields of an article what a query looked for, cut and folded as the index cuts and folds it, in time linear
 * in the length of texts and terms. Immutable; may be shared by threads.
 */
public final class TermFinder {

    /** The most occurrences of one text in one field: what follows is not needed to show why an article matches. */
    private static final int MAX_OCCURRENCES = 1_000;

    private final List<HighlightTerm> terms;
    private final int firstNumber;
    private final PatternScanner scanner;

    /** Whether a term or a part of one has several runs. */
    private final boolean broken;

    /** For each pattern of the scanner the indexes of its terms. */
    private final List<List<Integer>> patterns;

    /** For each stem the indexes of its terms. */
    private final Map<String, List<Integer>> stems = new HashMap<>();

    /** The first letters of the stems. */
    private final BitSet stemFirsts = new BitSet();

    private TermFinder(List<HighlightTerm> terms, int firstNumber) {
        this.terms = List.copyOf(terms);
        this.firstNumber = firstNumber;
        Map<String, List<Integer>> texts = new LinkedHashMap<>();
        LatinWords latin = new LatinWords();
        for (int i = 0; i < terms.size(); i++) {
            for (String text : terms.get(i).texts()) {
                String pattern = RunText.pattern(text);
                if (terms.get(i).kind() == Kind.WORDS && LatinWords.isWord(pattern)) {
                    stems.computeIfAbsent(latin.stem(pattern), s -> new ArrayList<>())
                            .add(i);
                    stemFirsts.set(pattern.charAt(0));
                } else if (!pattern.isEmpty()) {
                    texts.computeIfAbsent(pattern, p -> new ArrayList<>()).add(i);
                }
            }
        }
        this.broken = terms.stream().anyMatch(TermFinder::hasBreak);
        this.patterns = List.copyOf(texts.values());
        this.scanner = new PatternScanner(List.copyOf(texts.keySet()));
    }

    /** A finder of those terms. */
    public static TermFinder of(List<HighlightTerm> terms) {
        return new TermFinder(terms, 0);
    }

    /**
     * Every occurrence of every term; where an article has none of a term's texts, of its parts.
     *
     * @param fields the texts of an article, folded, by the name of their field
     * @return for each field its occurrences, in order of start; they may overlap
     */
    public Map<String, List<Occurrence>> find(Map<String, FoldedText> fields) {
        // Folding leaves runs as they are: only what has breaks, or was not found, is looked for run by run.
        Map<String, List<Occurrence>> found = broken ? Map.of() : findIn(fields, RunText::plain);
        if (found.values().stream().allMatch(List::isEmpty)) {
            found = findIn(fields, RunText::of);
        }
        found.values()
                .forEach(all -> all.sort(Comparator.comparingInt(Occurrence::start)
                        .thenComparing(Occurrence::end, Comparator.reverseOrder())));
        return found;
    }

    private Map<String, List<Occurrence>> findIn(Map<String, FoldedText> fields, Function<FoldedText, RunText> asRuns) {
        Map<String, RunText> texts = new HashMap<>();
        fields.forEach((field, folded) -> texts.put(field, asRuns.apply(folded)));
        return findIn(texts);
    }

    private static boolean hasBreak(HighlightTerm term) {
        return term.texts().stream().anyMatch(text -> RunText.pattern(text).indexOf(RunText.BREAK) >= 0)
                || term.parts().stream().anyMatch(TermFinder::hasBreak);
    }

    private Map<String, List<Occurrence>> findIn(Map<String, RunText> texts) {
        Map<String, List<Occurrence>> found = new HashMap<>();
        BitSet having = new BitSet();
        texts.forEach((field, text) -> found.put(field, findIn(field, text, having)));
        List<HighlightTerm> parts = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!having.get(i) && (having.isEmpty() || terms.get(i).loose())) {
                parts.addAll(terms.get(i).parts());
            }
        }
        if (!parts.isEmpty()) {
            new TermFinder(parts, firstNumber + terms.size())
                    .findIn(texts)
                    .forEach((field, more) -> found.get(field).addAll(more));
        }
        return found;
    }

    private List<Occurrence> findIn(String field, RunText runs, BitSet having) {
        List<Occurrence> found = new ArrayList<>();
        String text = runs.text();
        LatinWords latin = new LatinWords();
        int[] starts = new int[terms.size()];
        int[] ends = new int[terms.size()];
        int[] places = new int[terms.size()];
        int[] counts = new int[terms.size()];
        scanner.scan(text, (pattern, start, end) -> {
            for (int term : patterns.get(pattern)) {
                // Of spellings within each other, such as 奥运 in 奥运会, the longest counts.
                boolean longer = start <= starts[term] && end > ends[term] && counts[term] > 0;
                boolean wanted = (longer || start >= ends[term])
                        && isFor(term, field)
                        && (longer || counts[term] < MAX_OCCURRENCES);
                int last = wanted ? end(terms.get(term).kind(), text, start, end, latin) : -1;
                if (last <= 0) {
                    continue;
                }
                Occurrence occurrence = occurrence(runs, start, last, term);
                if (longer) {
                    found.set(places[term], occurrence);
                } else {
                    places[term] = found.size();
                    counts[term]++;
                    having.set(term);
                    found.add(occurrence);
                }
                starts[term] = start;
                ends[term] = last;
            }
        });
        if (!stems.isEmpty()) {
            findStems(field, runs, latin, having, found);
        }
        return found;
    }

    /** Where the occurrence ends, or -1 if it is none. */
    private static int end(Kind kind, String text, int start, int end, LatinWords latin) {
        return switch (kind) {
            case WORDS -> wordEnd(text, start, end, latin);
            case PREFIX -> LatinWords.goesOn(text, start, end) ? -1 : end;
            case TEXT, NEAR -> end;
        };
    }

    /** Where the words at either end are whole ones, or grow into others of the same stem: the end of all, else -1. */
    private static int wordEnd(String text, int start, int end, LatinWords latin) {
        if (LatinWords.continues(text, start)) {
            return -1;
        }
        if (!LatinWords.continues(text, end)) {
            return end;
        }
        int begins = Math.max(start, LatinWords.start(text.substring(start, end), end - start - 1) + start);
        int grown = LatinWords.end(text, end);
        boolean same = latin.stem(text.substring(begins, grown)).equals(latin.stem(text.substring(begins, end)));
        return same ? grown : -1;
    }

    private void findStems(String field, RunText runs, LatinWords latin, BitSet having, List<Occurrence> found) {
        String text = runs.text();
        int[] counts = new int[terms.size()];
        for (int at = 0; at < text.length(); ) {
            if (!LatinWords.isLatin(text.charAt(at))) {
                at++;
                continue;
            }
            int end = LatinWords.end(text, at);
            String stem = stemFirsts.get(text.charAt(at)) ? latin.stem(text.substring(at, end)) : "";
            for (int term : stems.getOrDefault(stem, List.of())) {
                if (isFor(term, field) && counts[term]++ < MAX_OCCURRENCES) {
                    having.set(term);
                    found.add(occurrence(runs, at, end, term));
                }
            }
            at = end;
        }
    }

    private boolean isFor(int term, String field) {
        return terms.get(term).field() == null || field.equals(terms.get(term).field());
    }

    private Occurrence occurrence(RunText runs, int start, int end, int term) {
        boolean word = terms.get(term).kind() == Kind.WORDS
                && !LatinWords.isLatin(runs.text().charAt(start));
        return new Occurrence(runs.originalStart(start), runs.originalEnd(end - 1), firstNumber + term, word);
    }
}
