package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jianwen.analysis.fold.FoldedReader;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Words of several words: 地缘政治, as 政治 stands behind 地缘 in most articles that have it. A few of these are looked at, spread
 * over the index. Stateless.
 */
final class Compounds {

    /** So many articles are looked at. */
    private static final int SAMPLE = 20;

    /** And so many for how two words are written. */
    private static final int FEW = 5;

    /** In so many of them a word must be followed by the next, and in half of those that have the word. */
    static final int ENOUGH = 4;

    /** The longest compound, in characters. */
    private static final int MAX_LENGTH = 12;

    /** The longest word that is looked for behind another. */
    private static final int MAX_WORD = 8;

    /** So much of an article is looked at, in UTF-16 code units. */
    private static final int MAX_BODY = 10_000;

    private Compounds() {}

    /** Where a word first stands in the body of an article, and which words stand behind which in it. */
    private record Place(String body, FoldedText folded, int start, Cut cut) {

        /** A text that begins a word here, to the end of the word that it ends in; empty if that is no more, or something else. */
        private String toEndOfWord(String text, Suggester.Trial trial) {
            int whole = start + text.length();
            int end = cut.ends.nextSetBit(cut.ends.get(whole) ? whole + 1 : whole);
            boolean more =
                    start == 0 || cut.ends.get(start) || !isHan(folded.text().charAt(start - 1));
            if (!more || end <= whole || end - start > MAX_LENGTH) {
                return "";
            }
            String word = folded.text().substring(start, end);
            boolean joins = cut.words(start, end, folded.text()).stream().anyMatch(trial::isFunctionWord);
            return joins || !word.chars().allMatch(c -> isHan((char) c)) ? "" : word;
        }

        /** What the article writes for so many folded characters. */
        private String surface(int length) {
            return body.substring(folded.originalStart(start), folded.originalEnd(start + length - 1));
        }
    }

    /**
     * How the body of an article is cut.
     *
     * @param following which words stand behind which
     * @param ends where words of Han characters end in the folded text
     */
    private record Cut(Map<String, Set<String>> following, BitSet ends) {

        private List<String> words(int from, int to, String text) {
            List<String> words = new ArrayList<>();
            for (int start = from; start < to; ) {
                int end = ends.nextSetBit(start + 1);
                words.add(text.substring(start, end));
                start = end;
            }
            return words;
        }
    }

    /** A text and where it stands. */
    private record Whole(String text, List<Place> places) {

        private String surface() {
            return most(places.stream()
                    .collect(Collectors.toMap(
                            place -> place.surface(text.length()), p -> 1, Integer::sum, TreeMap::new)));
        }
    }

    /** What a word of bodies mostly is the beginning of, as most articles write it; {@code null} if nothing. */
    static @Nullable String of(IndexReader reader, String word, Suggester.Trial trial) throws IOException {
        Whole whole = goneOn(new Whole(word, places(reader, word, trial)), word, trial, 1, 2);
        return whole.text.equals(word) ? null : whole.surface();
    }

    /** With the words that follow at such a share of the places, each time. */
    private static Whole goneOn(Whole begun, String lastWord, Suggester.Trial trial, int share, int of) {
        Whole whole = begun;
        String last = lastWord;
        while (whole.text.length() < MAX_LENGTH) {
            Map<String, List<Place>> following = new TreeMap<>();
            for (Place place : whole.places) {
                String next = next(place, place.start + whole.text.length(), last);
                following.computeIfAbsent(next, n -> new ArrayList<>()).add(place);
            }
            following.keySet().removeIf(next -> next.isEmpty() || trial.isFunctionWord(next));
            List<Place> going = List.of();
            for (Map.Entry<String, List<Place>> next : following.entrySet()) {
                if (next.getValue().size() > going.size()) {
                    last = next.getKey();
                    going = next.getValue();
                }
            }
            if (going.size() < ENOUGH || of * going.size() < share * whole.places.size()) {
                break;
            }
            whole = new Whole(whole.text + last, going);
        }
        return whole;
    }

    /** What a text of Han characters that is no word goes on as to the end of a word: 新能 as 新能源; most frequent first. */
    static List<String> completing(IndexReader reader, String text, Suggester.Trial trial) throws IOException {
        Map<String, List<Place>> wholes = new TreeMap<>();
        for (Place place : places(reader, text, trial)) {
            String whole = place.toEndOfWord(text, trial);
            if (!whole.isEmpty()) {
                wholes.computeIfAbsent(whole, w -> new ArrayList<>()).add(place);
            }
        }
        return wholes.entrySet().stream()
                .filter(whole -> whole.getValue().size() >= ENOUGH)
                .map(whole -> new Whole(whole.getKey(), whole.getValue()))
                .sorted(Comparator.comparing(whole -> -whole.places.size()))
                .map(whole -> unlessCut(whole, trial).surface())
                .toList();
    }

    /** The whole of what is cut into single characters: 粤港澳大湾区, of which 粤港澳大湾 is no end. */
    private static Whole unlessCut(Whole whole, Suggester.Trial trial) {
        Place place = whole.places.getFirst();
        int end = place.start + whole.text.length();
        String last = place.cut.words(place.start, end, place.folded.text()).getLast();
        return last.codePointCount(0, last.length()) > 1 ? whole : goneOn(whole, last, trial, 9, 10);
    }

    /** Two words side by side as articles write them, or {@code null} if those that may have them have them not. */
    static @Nullable String together(IndexReader reader, String word, String next) throws IOException {
        String pair = word.substring(word.length() - 1) + next.charAt(0);
        Map<String, Integer> forms = new TreeMap<>();
        int looked = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings =
                    leaf.reader().postings(new Term(ArticleSchema.BODY_CHARACTERS, pair), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && looked < FEW && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    looked++;
                    String body = body(leaf.reader(), postings.docID());
                    FoldedText folded = FoldedText.of(body);
                    int start = folded.text().indexOf(word + next);
                    if (start >= 0) {
                        int end = start + word.length() + next.length();
                        forms.merge(folded.original(start, end), 1, Integer::sum);
                    }
                }
            }
        }
        return forms.isEmpty() ? null : most(forms);
    }

    private static List<Place> places(IndexReader reader, String word, Suggester.Trial trial) throws IOException {
        try (Analyzer words = trial.words()) {
            return places(reader, word, words);
        }
    }

    private static List<Place> places(IndexReader reader, String word, Analyzer words) throws IOException {
        Term term = term(reader, word);
        int step = reader.docFreq(term) <= SAMPLE ? 1 : Math.max(1, reader.maxDoc() / SAMPLE);
        List<Place> places = new ArrayList<>();
        int from = 0;
        int looked = 0;
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && looked < SAMPLE) {
                if (context.docBase + doc < from) {
                    doc = postings.advance(from - context.docBase);
                } else if (live != null && !live.get(doc)) {
                    doc = postings.nextDoc();
                } else {
                    looked++;
                    String body = body(leaf, doc);
                    FoldedText folded = FoldedText.of(body);
                    int start = folded.text().indexOf(word);
                    if (start >= 0) {
                        places.add(new Place(body, folded, start, cut(words, body, folded)));
                    }
                    from = context.docBase + doc + step;
                    doc = postings.nextDoc();
                }
            }
        }
        return places;
    }

    /** A word, or the rarest pair of characters of what is none. */
    private static Term term(IndexReader reader, String text) throws IOException {
        Term rarest = new Term(ArticleSchema.BODY, text);
        long fewest = reader.docFreq(rarest) > 0 ? 0 : Long.MAX_VALUE;
        for (int at = 0; at + 1 < text.length() && fewest > 0; at++) {
            Term pair = new Term(ArticleSchema.BODY_CHARACTERS, text.substring(at, at + 2));
            int articles = reader.docFreq(pair);
            if (articles < fewest) {
                rarest = pair;
                fewest = articles;
            }
        }
        return rarest;
    }

    private static String body(LeafReader leaf, int doc) throws IOException {
        String body =
                leaf.storedFields().document(doc, Set.of(ArticleSchema.BODY)).get(ArticleSchema.BODY);
        return body.substring(0, Math.min(MAX_BODY, body.length()));
    }

    /** The word of the index that stands at a place of an article, behind another; empty if there is none in characters. */
    private static String next(Place place, int at, String before) {
        String text = place.folded.text();
        int end = at;
        while (end < text.length() && end - at < MAX_WORD && isHan(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            return "";
        }
        Set<String> behind = place.cut.following.getOrDefault(before, Set.of());
        for (int length = 1; length <= end - at; length++) {
            String word = text.substring(at, at + length);
            if (behind.contains(word)) {
                return word;
            }
        }
        return "";
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** Cut as it was for the index, for that keeps no order of the words of bodies. */
    private static Cut cut(Analyzer words, String body, FoldedText folded) throws IOException {
        Map<String, Set<String>> following = new HashMap<>();
        BitSet ends = new BitSet();
        int end = 0;
        try (TokenStream stream = words.tokenStream(ArticleSchema.BODY, new FoldedReader(body, folded))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            String before = "";
            while (stream.incrementToken()) {
                String word = term.toString();
                if (increment.getPositionIncrement() == 1) {
                    following.computeIfAbsent(before, w -> new HashSet<>(2)).add(word);
                }
                before = word;
                int start = isHan(word.charAt(0)) ? folded.text().indexOf(word, end) : -1;
                if (start >= 0) {
                    end = start + word.length();
                    ends.set(end);
                }
            }
            stream.end();
        }
        return new Cut(following, ends);
    }

    private static String most(Map<String, Integer> forms) {
        String most = forms.keySet().iterator().next();
        for (Map.Entry<String, Integer> form : forms.entrySet()) {
            most = form.getValue() > forms.get(most) ? form.getKey() : most;
        }
        return most;
    }
}
