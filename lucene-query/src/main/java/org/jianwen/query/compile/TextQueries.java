package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.parse.exact.BegunPhrase;
import org.jianwen.query.parse.exact.ExactQueries;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.exact.WholeNumber;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.ArticleSchema;

/** Which articles have a text in one field of characters: as typed, quoted, as a word, or as a beginning. */
final class TextQueries {

    /** The least letters that the stem of a word keeps, and the most that it loses. */
    private static final int STEM = 3;

    private static final int ENDING = 6;

    /** What parts what may be apart, and joins nothing. */
    private static final String BREAK = "，";

    /** The most spellings of what may be apart. */
    private static final int MAX_SPELLINGS = 12;

    static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    /** Digits at the beginning of a text that may be the last groups of a longer number, and at its end the first ones. */
    private static final Pattern LAST_GROUPS = Pattern.compile("\\d{3}(?:,\\d{3})*(?![\\d,])");

    private static final Pattern FIRST_GROUPS = Pattern.compile("(?<![\\d.,:/-])\\d{1,3}(?:,\\d{3})*$");

    /** Digits alone, and what they count: 5万, 50%, 3元; days and chapters have points of another kind: 3.5日. */
    private static final Pattern DECIMALS = Pattern.compile("\\d+(?=[%‰°\\p{IsHan}]|$)(?![月日号节章条款版期届])");

    /** The most numbers of one query that are told from the groups of longer ones. */
    private static final int MAX_NUMBERS = 8;

    private static final String NUMERALS = "一二三四五六七八九十两";

    private final TermStatesCache terms;
    private final ExactQueries exact;
    private final QueryTokenizer cutter;
    private final Set<String> numbers = new HashSet<>();

    TextQueries(TermStatesCache terms, ExactQueries exact, QueryTokenizer cutter) {
        this.terms = terms;
        this.exact = exact;
        this.cutter = cutter;
    }

    /** What has exactly the characters of a text. */
    Query quoted(String field, String text) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        return runs.isEmpty() ? new MatchNoDocsQuery("no characters") : exact.containing(field, runs);
    }

    /** What has a spelling of a text. A sign in it for a typed symbol must be there too: 3:1 for 3∶1, not 3，1. */
    private Query quoted(String field, String spelling, String typed) {
        boolean same = ExactSpellings.withPlainSigns(typed).equals(typed)
                || !ExactSpellings.withPlainSigns(spelling).equals(spelling);
        List<CharacterRuns.Gram> joined = same ? List.of() : CharacterRuns.joined(spelling);
        return joined.isEmpty() ? quoted(field, spelling) : terms.phrase(field, joined);
    }

    /** What has a quotation: as it stands, or its parts so far apart. */
    Query quoted(String field, Clause.Quoted quoted, RelaxationLevel level) {
        if (quoted.slop() == 0) {
            List<String> spellings = new ArrayList<>(SurfaceVariants.inMarks(quoted.text()));
            if (level != RelaxationLevel.AS_TYPED) {
                spellings.addAll(SurfaceVariants.spaced(quoted.text()));
            }
            return any(spellings.stream()
                    .map(spelling -> quoted(field, spelling, quoted.text()))
                    .toList());
        }
        List<String> parts = parts(quoted, cutter);
        // What parts two words in letters is no character between them.
        long breaks =
                Math.max(1, parts.stream().filter(SurfaceVariants::isLatin).count()) - 1;
        int apart = Math.max(0, quoted.slop()) + (int) breaks;
        return any(SurfaceVariants.quoted(String.join(BREAK, parts)).stream()
                .limit(MAX_SPELLINGS)
                .map(CharacterRuns::of)
                .map(runs -> runs.isEmpty() ? new MatchNoDocsQuery("no characters") : exact.near(field, runs, apart))
                .toList());
    }

    /** What must stand together in a quotation that may be apart: its parts or, if it has but one, the words of that. */
    static List<String> parts(Clause.Quoted quoted, QueryTokenizer cutter) {
        List<String> runs = SPACE.splitAsStream(quoted.text())
                .flatMap(part -> CharacterRuns.of(part).stream())
                .map(CharacterRuns.Run::text)
                .toList();
        return runs.size() == 1 ? cutter.units(quoted.text()) : runs;
    }

    /** What has a text as it was typed, in any of its spellings. */
    Query asTyped(String field, String text) {
        return any(SurfaceVariants.of(text).stream()
                .map(spelling -> spelled(field, spelling, text))
                .toList());
    }

    /** Another word than was typed; one of two Han characters must be a word there too: 布希 stands in 宣布希望. */
    Query other(String field, String text) {
        if (NUMERALS.indexOf(text.charAt(0)) >= 0) {
            return ofNumber(field, text);
        }
        boolean han =
                text.codePointCount(0, text.length()) == 2 && text.codePoints().allMatch(Character::isIdeographic);
        if (!han) {
            return asTyped(field, text);
        }
        String inWords = ArticleSchema.wordsOf(field);
        String folded = FoldedText.of(text).text();
        int middle = folded.offsetByCodePoints(0, 1);
        List<CharacterRuns.Gram> apart = List.of(
                new CharacterRuns.Gram(folded.substring(0, middle), 0),
                new CharacterRuns.Gram(folded.substring(middle), 1));
        return every(List.of(
                asTyped(field, text), any(List.of(terms.query(inWords, folded), terms.phrase(inWords, apart)))));
    }

    /** What has a number in numerals, and not only the end of a longer one: 三个月, not 十三个月. */
    private static Query ofNumber(String field, String text) {
        return new BegunPhrase(field, CharacterRuns.covering(CharacterRuns.of(text)));
    }

    /** A word on its own; one Han character must be a word in the article too, or all would have it; so must letters, or their stem. */
    Query unit(String field, String text) {
        boolean oneHan = text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
        if (oneHan || SurfaceVariants.isLatin(text)) {
            return asWord(field, text);
        }
        return asTyped(field, text);
    }

    /** What has all words of a text as words. */
    Query asWord(String field, String text) {
        List<Query> words = new ArrayList<>();
        for (QueryTokenizer.Word word : cutter.words(text)) {
            words.add(terms.query(ArticleSchema.wordsOf(field), word.term()));
        }
        number(field, text, words);
        return words.isEmpty() ? quoted(field, text) : every(words);
    }

    /** Adds that a number with which a text begins or ends is none of the groups of a longer one, nor its decimals. */
    private void number(String field, String text, List<Query> all) {
        String folded = FoldedText.of(text).text();
        boolean begins = LAST_GROUPS.matcher(folded).lookingAt();
        boolean ends = FIRST_GROUPS.matcher(folded).find();
        boolean decimals = DECIMALS.matcher(folded).lookingAt();
        if ((begins || ends || decimals) && (numbers.contains(folded) || numbers.size() < MAX_NUMBERS)) {
            numbers.add(folded);
            List<CharacterRuns.Gram> grams = new ArrayList<>(CharacterRuns.covering(CharacterRuns.of(folded)));
            if (grams.size() > 1 && grams.getLast().term().length() == 1) {
                // It may begin a longer run: that it stands there, the quotation says.
                grams.removeLast();
            }
            all.add(new WholeNumber(field, grams, begins, ends, decimals));
        }
    }

    /** A text as it stands; letters and digits at its ends must be whole words: the pairs of AI stand in SAID too. */
    private Query spelled(String field, String text, String typed) {
        List<Query> all = new ArrayList<>();
        all.add(quoted(field, text, typed));
        number(field, text, all);
        List<QueryTokenizer.Word> words = cutter.words(text);
        if (words.size() > 1 && SurfaceVariants.isLatin(text) && isWhole(text, words)) {
            all.add(terms.phrase(ArticleSchema.wordsOf(field), inOrder(words, 1)));
        } else if (words.size() > 1 && QueryTokenizer.joinedNumbers(text, words).size() == 1) {
            // The sign has a place of its own, which a space in its stead has not.
            String inWords = ArticleSchema.wordsOf(field);
            all.add(any(List.of(terms.phrase(inWords, inOrder(words, 2)), terms.phrase(inWords, inOrder(words, 1)))));
        } else {
            outerLatin(text).forEach(word -> all.add(terms.query(ArticleSchema.wordsOf(field), word)));
        }
        return every(all);
    }

    private static boolean isWhole(String text, List<QueryTokenizer.Word> words) {
        return words.stream().mapToInt(word -> word.end() - word.start()).sum() == text.length();
    }

    /** Words one behind the other: those of G20 stand apart in G200 and XG20, and together in neither; so do those of 5.5 in 15.5. */
    private static List<CharacterRuns.Gram> inOrder(List<QueryTokenizer.Word> words, int step) {
        List<CharacterRuns.Gram> grams = new ArrayList<>();
        words.forEach(word -> grams.add(new CharacterRuns.Gram(word.term(), step * grams.size())));
        return grams;
    }

    /** The first and the last word of a text if they are Latin letters or digits; those between are whole words anyway. */
    private Set<String> outerLatin(String text) {
        List<QueryTokenizer.Word> words = cutter.words(text);
        Set<String> latin = new LinkedHashSet<>();
        for (QueryTokenizer.Word word : words.isEmpty() ? words : List.of(words.getFirst(), words.getLast())) {
            if (SurfaceVariants.isLatin(text.substring(word.start(), word.end()))) {
                latin.add(word.term());
            }
        }
        return latin;
    }

    /** What begins so: with Latin letters or digits a word, else any text. */
    Query beginning(String field, String text) {
        Query typed = quoted(field, text);
        List<QueryTokenizer.Word> words = cutter.words(text);
        QueryTokenizer.Word first = words.isEmpty() ? null : words.getFirst();
        boolean latin = first != null
                && first.start() == 0
                && SurfaceVariants.isLatin(text.substring(first.start(), first.end()));
        if (!latin) {
            String folded = FoldedText.of(text).text();
            return !folded.isEmpty() && BegunPhrase.isAlphabetic(folded) ? begun(field, folded, typed) : typed;
        }
        String inWords = ArticleSchema.wordsOf(field);
        return words.size() > 1
                ? every(List.of(begun(field, text, typed), terms.query(inWords, first.term())))
                : every(List.of(typed, begun(inWords, FoldedText.of(text).text(), first.term())));
    }

    /** Letters, digits and the signs that join them, where none goes before: G2 is not begun in 4G2U, nor 3:1 in 2993:1. */
    private static Query begun(String characters, String text, Query typed) {
        List<CharacterRuns.Gram> joined = CharacterRuns.joined(text);
        List<CharacterRuns.Gram> grams = joined.isEmpty() ? CharacterRuns.covering(CharacterRuns.of(text)) : joined;
        String last = grams.getLast().term();
        return last.codePointCount(0, last.length()) == 1 ? typed : new BegunPhrase(characters, grams);
    }

    /** Words that begin so, although the index has only stems: of university, begun with universit, it has univers. */
    private Query begun(String field, String beginning, String stem) {
        List<Query> words = new ArrayList<>();
        words.add(new PrefixQuery(new Term(field, beginning)));
        words.add(terms.query(field, stem));
        for (int end = beginning.length() - 1; end >= Math.max(STEM, beginning.length() - ENDING); end--) {
            words.add(terms.query(field, beginning.substring(0, end)));
        }
        return any(words);
    }

    /** What all of these find. */
    static Query every(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }

    /** What any of these finds. */
    static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
