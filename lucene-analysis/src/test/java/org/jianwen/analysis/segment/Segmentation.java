package org.jianwen.analysis.segment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.apache.lucene.analysis.cn.smart.hhmm.SegTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts the same text with smartcn, sentence by sentence, and with the tokenizer that must equal it. */
final class Segmentation {

    /** All that a tokenizer says of a word. */
    record Word(String term, int start, int end, String type, int increment) {}

    /** smartcn's own buffer; a longer sentence is handed to what lies behind it. */
    private static final int BUFFER = 1024;

    private final Tokenizer stock = new HMMChineseTokenizer();
    private final Tokenizer fast = new ChineseWordTokenizer();
    private final HHMMSegmenter longSentences = new HHMMSegmenter();
    private final SegTokenFilter folding = new SegTokenFilter();
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    List<Word> fast(String text) {
        List<Word> words = new ArrayList<>();
        run(fast, text, 0, words);
        return words;
    }

    List<Word> stock(String text) {
        List<Word> words = new ArrayList<>();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end);
            if (sentence.length() < BUFFER) {
                run(stock, sentence, start, words);
            } else {
                longSentence(sentence, start, words);
            }
            start = end;
        }
        return words;
    }

    /** As smartcn cuts a text itself, buffer by buffer. */
    List<Word> stockWhole(String text) {
        List<Word> words = new ArrayList<>();
        run(stock, text, 0, words);
        return words;
    }

    private static void run(Tokenizer tokenizer, String text, int shift, List<Word> to) {
        try (tokenizer) {
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
            PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                to.add(new Word(
                        term.toString(),
                        offset.startOffset() + shift,
                        offset.endOffset() + shift,
                        type.type(),
                        increment.getPositionIncrement()));
            }
            tokenizer.end();
            if (offset.endOffset() != text.length()) {
                throw new AssertionError("ends at " + offset.endOffset() + " of " + text.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void longSentence(String sentence, int shift, List<Word> to) {
        List<SegToken> path = longSentences.process(sentence);
        for (SegToken word : path.subList(1, path.size() - 1)) {
            boolean run = word.wordType != WordType.CHINESE_WORD && word.wordType != WordType.DELIMITER;
            if (run) {
                word.charArray =
                        sentence.substring(word.startOffset, word.endOffset).toCharArray();
            }
            String term = new String(folding.filter(word).charArray);
            int step = run ? ChineseWordTokenizer.MAX_TERM : term.length();
            for (int from = 0; from < term.length(); from += step) {
                int to1 = Math.min(term.length(), from + step);
                int end = to1 == term.length() ? word.endOffset : word.startOffset + to1;
                to.add(new Word(term.substring(from, to1), word.startOffset + from + shift, end + shift, "word", 1));
            }
        }
    }

    /** What is wrong with a text, in a few words around the first difference; empty if nothing is. */
    String difference(String text) {
        List<Word> expected = stock(text);
        List<Word> found = fast(text);
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            Word one = i < expected.size() ? expected.get(i) : null;
            Word other = i < found.size() ? found.get(i) : null;
            if (one == null || !one.equals(other)) {
                int at = one == null ? other.start() : one.start();
                String around = text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
                StringBuilder codes = new StringBuilder();
                around.chars().forEach(c -> codes.append(String.format(Locale.ROOT, "\\u%04X", c)));
                return "want " + one + ", found " + other + " in 「" + around + "」 " + codes;
            }
        }
        return "";
    }
}
