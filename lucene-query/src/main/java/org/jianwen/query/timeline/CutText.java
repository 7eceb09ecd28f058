package org.jianwen.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;

/**
 * The units of an article that may be words: the words of the analyzer, and several of them side by side, for it cuts 泽连斯基
 * into four and 冬奥会 into two. None reaches into what was looked for, holds digits or stands beside one, or begins or ends
 * with a word that only joins. Immutable; may be shared by threads.
 */
final class CutText {

    /** So many UTF-16 units of an article are cut: news says first what it is about. */
    static final int MAX_LENGTH = 1_500;

    /** The longest unit, in UTF-16 units: 卡赫拉曼马拉什省. */
    private static final int LONGEST = 8;

    /** So many of its parts may be longer than one character: more would be a phrase. */
    private static final int MOST_WORDS = 2;

    private final String original;
    private final FoldedText folded;
    private final BitSet hidden = new BitSet();
    private final Set<String> units = new HashSet<>();

    /**
     * Cuts an article.
     *
     * @param sought folded texts that units do not reach into
     * @param joins says which words only join others
     */
    CutText(Article article, Analyzer analyzer, List<String> sought, Predicate<String> joins) {
        String text = article.title() + "\n" + article.body();
        original = text.substring(0, Math.min(MAX_LENGTH, text.length()));
        folded = FoldedText.of(original);
        hide(sought);
        addUnits(words(analyzer), joins);
    }

    /** What may be a word, folded. */
    Set<String> units() {
        return units;
    }

    /** A unit as it stands in the article. */
    String surface(String unit) {
        int at = folded.text().indexOf(unit);
        return original.substring(folded.originalStart(at), folded.originalEnd(at + unit.length() - 1));
    }

    /** The text around a unit, where it first stands: the letters before and behind, or spaces for none. */
    String around(String unit) {
        int at = folded.text().indexOf(unit);
        return neighbour(at - 1) + neighbour(at + unit.length());
    }

    private String neighbour(int at) {
        boolean shown = at >= 0 && at < folded.text().length() && !hidden.get(at);
        boolean letter = shown && Character.isLetter(folded.text().charAt(at));
        return letter ? folded.text().substring(at, at + 1) : " ";
    }

    private record Word(int start, int end) {}

    private void hide(List<String> sought) {
        for (String text : sought) {
            for (int at = folded.text().indexOf(text);
                    at >= 0;
                    at = folded.text().indexOf(text, at + text.length())) {
                hidden.set(at, at + text.length());
            }
        }
    }

    private List<Word> words(Analyzer analyzer) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(ArticleSchema.BODY, folded.text())) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int next = hidden.nextSetBit(offset.startOffset());
                if (next < 0 || next >= offset.endOffset()) {
                    words.add(new Word(offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory could not be read", e);
        }
        return words;
    }

    private void addUnits(List<Word> words, Predicate<String> joins) {
        List<String> texts = words.stream()
                .map(word -> folded.text().substring(word.start(), word.end()))
                .toList();
        for (int first = 0; first < words.size(); first++) {
            int start = words.get(first).start();
            int end = start;
            int longer = 0;
            boolean begins = !joins.test(texts.get(first)) && !isDigit(start - 1);
            for (int last = first;
                    begins && last < words.size() && words.get(last).start() == end;
                    last++) {
                longer += texts.get(last).length() > 1 ? 1 : 0;
                if (last > first && (words.get(last).end() - start > LONGEST || longer > MOST_WORDS)) {
                    break;
                }
                end = words.get(last).end();
                String unit = folded.text().substring(start, end);
                if (maySayMuch(unit) && !joins.test(texts.get(last)) && !isDigit(end)) {
                    units.add(unit);
                }
            }
        }
    }

    private boolean isDigit(int at) {
        return at >= 0
                && at < folded.text().length()
                && Character.isDigit(folded.text().charAt(at));
    }

    /** Two letters or more, and no number with what is counted: 14日 says nothing that the date does not. */
    private static boolean maySayMuch(String unit) {
        int letters = 0;
        for (int at = 0; at < unit.length(); at += Character.charCount(unit.codePointAt(at))) {
            int c = unit.codePointAt(at);
            if (Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= 2;
    }
}
