package org.jianwen.query.parse.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.analysis.character.Symbols;
import org.jianwen.schema.ArticleSchema;

/**
 * Cuts what was typed into words, as articles were cut. It cuts each text only once. For one query; not to be shared
 * by threads.
 */
public final class QueryTokenizer {

    private final Analyzer analyzer;
    private final UserWords userWords;
    private final Map<String, List<Word>> cut = new HashMap<>();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, List<String>> units = new HashMap<>();

    /** Cuts with an analyzer, and keeps those words whole. */
    public QueryTokenizer(Analyzer analyzer, UserWords userWords) {
        this.analyzer = analyzer;
        this.userWords = userWords;
    }

    /** Lets go of what was cut, which is cut anew where it is asked for again. */
    public void release() {
        cut.clear();
        statements.clear();
        units.clear();
    }

    /** A term of the index, and where in the text it stands. */
    public record Word(String term, int start, int end) {}

    /** Every word of a text. */
    public List<Word> words(String text) {
        return cut.computeIfAbsent(text, this::cut);
    }

    private List<Word> cut(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(ArticleSchema.BODY, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }

    /** The text with spaces in the place of what only makes it a question. */
    public String statement(String text) {
        return statements.computeIfAbsent(text, all -> QuestionWords.removed(all, words(all)));
    }

    /**
     * The stretches of a text that mean one thing each. They are words that the user added, words, and single
     * characters side by side glued together, for that is how names come out (托卡耶夫 is cut into 托, 卡, 耶, 夫). Words that
     * ask or only join are left out unless there is nothing else.
     */
    public List<String> units(String text) {
        return units.computeIfAbsent(text, this::unitsOnce);
    }

    private List<String> unitsOnce(String text) {
        String statement = statement(text);
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        int from = 0;
        for (UserWords.Found word : userWords.in(statement)) {
            addUnits(statement.substring(from, word.start()), strong, weak);
            strong.add(statement.substring(word.start(), word.end()));
            from = word.end();
        }
        addUnits(statement.substring(from), strong, weak);
        return List.copyOf(strong.isEmpty() ? weak : strong);
    }

    /** The words of the user that stand in a text. */
    public List<String> userWords(String text) {
        return userWords.in(text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    private void addUnits(String text, List<String> units, List<String> weak) {
        int glueStart = -1;
        int glueEnd = -1;
        int behind = 0;
        for (Word word : joinedNumbers(text, words(text))) {
            addSymbols(text, behind, word.start(), units);
            behind = Math.max(behind, word.end());
            String surface = text.substring(word.start(), word.end());
            boolean weakWord = WordList.FUNCTION_WORDS.contains(surface);
            boolean single = !weakWord && surface.codePointCount(0, surface.length()) == 1;
            if (glueStart >= 0 && (!single || word.start() != glueEnd)) {
                units.add(text.substring(glueStart, glueEnd));
                glueStart = -1;
            }
            if (single) {
                glueStart = glueStart < 0 ? word.start() : glueStart;
                glueEnd = word.end();
            } else {
                (weakWord ? weak : units).add(surface);
            }
        }
        if (glueStart >= 0) {
            units.add(text.substring(glueStart, glueEnd));
        }
        addSymbols(text, behind, text.length(), units);
    }

    /** Joins numbers that one sign keeps together into one word. Of 5.5, 17.4.1 and 3:1 the parts mean nothing. */
    public static List<Word> joinedNumbers(String text, List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            Word last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && word.start() == last.end() + 1
                    && !Character.isWhitespace(text.charAt(last.end()))
                    && Character.isDigit(text.charAt(last.end() - 1))
                    && Character.isDigit(text.charAt(word.start()))) {
                joined.set(
                        joined.size() - 1,
                        new Word(text.substring(last.start(), word.end()), last.start(), word.end()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Adds the signs between two words, such as ↑ and ★★★, which are no words to the segmenter. */
    private static void addSymbols(String text, int from, int to, List<String> units) {
        int start = -1;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            boolean symbol = Symbols.isSymbol(text.codePointAt(at));
            if (symbol && start < 0) {
                start = at;
            } else if (!symbol && start >= 0) {
                units.add(text.substring(start, at));
                start = -1;
            }
        }
        if (start >= 0) {
            units.add(text.substring(start, to));
        }
    }
}
