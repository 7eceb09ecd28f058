package org.jianwen.query.parse.words;

/**
 * Words that join, count or ask, such as 和 and 的. They tell nothing about an article. Stateless; may be shared by
 * threads.
 */
public final class FunctionWords {

    private FunctionWords() {}

    /** Whether that word, in whatever script, is one of them. */
    public static boolean contains(String word) {
        return WordList.FUNCTION_WORDS.contains(word);
    }

    /** Whether that word, which has been folded, is one of them. */
    public static boolean containsFolded(String word) {
        return WordList.FUNCTION_WORDS.containsFolded(word);
    }
}
