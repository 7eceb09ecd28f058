package org.jianwen.query.parse.words;

import java.util.List;

/**
 * What makes a question of a statement: 什么, 哪一个, 多少公里. No answer repeats it, so nothing is to be gained by looking
 * for it. Stateless; may be shared by threads.
 */
final class QuestionWords {

    /** The most words that one word of the list is cut into: 是不是 comes out as 是, 不, 是. */
    private static final int MAX_PIECES = 3;

    private QuestionWords() {}

    /** The text with spaces in the place of its question words; the text itself if nothing else is left. */
    static String removed(String text, List<QueryTokenizer.Word> words) {
        StringBuilder kept = new StringBuilder(text);
        for (int i = 0; i < words.size(); ) {
            int end = endOfQuestion(text, words, i);
            if (end > i) {
                for (int at = words.get(i).start(); at < words.get(end - 1).end(); at++) {
                    kept.setCharAt(at, ' ');
                }
            }
            i = Math.max(end, i + 1);
        }
        return kept.toString().isBlank() ? text : kept.toString();
    }

    /** The index behind the words that ask from there on, or that index itself. */
    private static int endOfQuestion(String text, List<QueryTokenizer.Word> words, int from) {
        for (int end = Math.min(words.size(), from + MAX_PIECES); end > from; end--) {
            if (!together(words, from, end)) {
                continue;
            }
            String piece =
                    text.substring(words.get(from).start(), words.get(end - 1).end());
            if (WordList.QUESTION_WORDS.contains(piece)) {
                return end;
            }
            if (WordList.QUESTION_WORDS.contains(piece + '+')) {
                return endOfMeasure(text, words, end);
            }
        }
        return from;
    }

    private static int endOfMeasure(String text, List<QueryTokenizer.Word> words, int from) {
        int end = from;
        while (end < words.size() && end < from + 2 && together(words, end - 1, end + 1)) {
            QueryTokenizer.Word word = words.get(end);
            if (!WordList.MEASURE_WORDS.contains(text.substring(word.start(), word.end()))) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean together(List<QueryTokenizer.Word> words, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (words.get(i).start() != words.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }
}
