package org.jianwen.query.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.schema.ArticleSchema;

/** Cuts what was typed into words, as articles were cut when they were indexed. May be shared by threads. */
final class WordCutter {

    private final Analyzer analyzer;
    private final FunctionWords functionWords;

    WordCutter(Analyzer analyzer, FunctionWords functionWords) {
        this.analyzer = analyzer;
        this.functionWords = functionWords;
    }

    /** A term of the index, and where in the text it stands. */
    record Word(String term, int start, int end) {}

    /** Every word of a text. */
    List<Word> words(String text) {
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
        return words;
    }

    /**
     * The stretches of a text that mean one thing each: words, and single characters side by side glued together, for
     * that is how names come out (托卡耶夫 is cut into 托, 卡, 耶, 夫). Words that ask or only join are left out unless
     * there is nothing else.
     */
    List<String> units(String text) {
        List<String> units = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        int glueStart = -1;
        int glueEnd = -1;
        for (Word word : words(text)) {
            String surface = text.substring(word.start(), word.end());
            boolean weakWord = functionWords.contains(surface);
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
        return units.isEmpty() ? weak : units;
    }

    /** A text with a space in the place of each word that asks or only joins; the text itself if nothing else is left. */
    String withoutFunctionWords(String text) {
        StringBuilder kept = new StringBuilder(text);
        for (Word word : words(text)) {
            if (functionWords.contains(text.substring(word.start(), word.end()))) {
                for (int i = word.start(); i < word.end(); i++) {
                    kept.setCharAt(i, ' ');
                }
            }
        }
        return kept.toString().isBlank() ? text : kept.toString();
    }
}
