package org.jianwen.query.compile.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.parse.syntax.Clause;

/**
 * Whether a text has a query just as it was typed, and in the same characters, which the index cannot tell: of letters, digits
 * and signs with no letter or digit beside it (F1, not F 1 and F11; .NET, not net; R², not R2); in brackets (《三体》, not
 * 三体问题); of several words with punctuation among them (甲、乙、丙); and of Han characters that are folded although simplified text writes them too (乾隆, not 干隆). Immutable;
 * may be shared by threads.
 */
public final class TypedLiteral {

    /** The UTF-16 units of a body that are looked at. */
    private static final int MAX_LENGTH = 20_000;

    private static final int LONGEST = 64;

    private static final String OPENING = "《〈【「『“‘([{（［";
    private static final String CLOSING = "》〉】」』”’)]}）］";

    /** Han characters that are folded, and that simplified text writes beside those they are folded to. */
    private static final String OF_THEIR_OWN = "乾徵於夥摺锺甯筱钜馀";

    private final String typed;
    private final String folded;

    private TypedLiteral(String typed) {
        this.typed = typed.length() > LONGEST ? "" : typed;
        this.folded = FoldedText.of(this.typed).text();
    }

    /**
     * Of the texts of a query.
     *
     * @param texts its leaves; only of one, or of several words without Han characters or with punctuation among them, can
     *     there be such a literal
     * @param query all that was typed, which has brackets around a word, and punctuation between words
     */
    public static TypedLiteral of(List<Clause> texts, String query) {
        boolean alone = texts.size() == 1;
        String parted = alone ? "" : withPunctuation(texts, query);
        if (!parted.isEmpty()) {
            return new TypedLiteral(parted);
        }
        StringBuilder typed = new StringBuilder();
        for (Clause text : texts) {
            String one = word(text, alone);
            one = alone && text instanceof Clause.Words ? inBrackets(one, query) : one;
            boolean signs = alone && (!one.codePoints().allMatch(Character::isLetterOrDigit) || hasOfTheirOwn(one));
            if (one.isEmpty() || !signs && one.codePoints().anyMatch(Character::isIdeographic)) {
                return new TypedLiteral("");
            }
            typed.append(typed.isEmpty() ? "" : " ").append(one);
        }
        return new TypedLiteral(typed.toString());
    }

    private static String word(Clause text, boolean alone) {
        return switch (text) {
            case Clause.Words words -> words.text();
            case Clause.Quoted quoted -> alone && quoted.slop() == 0 ? quoted.text() : "";
            default -> "";
        };
    }

    /** A query from its first word to its last, if only punctuation and spaces stand between them; else nothing. */
    private static String withPunctuation(List<Clause> texts, String query) {
        int start = -1;
        int end = 0;
        boolean parted = false;
        for (Clause text : texts) {
            String word = word(text, false);
            int at = word.isEmpty() ? -1 : query.indexOf(word, end);
            if (at < 0 || start >= 0 && (at - start > LONGEST || hasLetters(query.substring(end, at)))) {
                return "";
            }
            parted |= start >= 0 && !query.substring(end, at).isBlank();
            start = start < 0 ? at : start;
            end = at + word.length();
        }
        return parted ? query.substring(start, end) : "";
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean hasOfTheirOwn(String text) {
        return text.chars().anyMatch(c -> OF_THEIR_OWN.indexOf(c) >= 0);
    }

    private static String inBrackets(String word, String query) {
        int at = query.indexOf(word);
        int end = at + word.length();
        int kind = at > 0 && end < query.length() ? OPENING.indexOf(query.charAt(at - 1)) : -1;
        return kind >= 0 && CLOSING.charAt(kind) == query.charAt(end) ? query.substring(at - 1, end + 1) : word;
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether a text has it, however it is spelled. */
    public boolean isIn(FoldedText text) {
        return isIn(text, spelled -> true);
    }

    /** Whether a text has it in the same characters, in whatever width and case. */
    public boolean isSpelledIn(FoldedText text) {
        return isIn(text, spelled -> narrow(spelled).equalsIgnoreCase(narrow(typed)));
    }

    private boolean isIn(FoldedText text, Predicate<String> spelled) {
        String all = text.text();
        for (int at = all.indexOf(folded); at >= 0 && at < MAX_LENGTH; at = all.indexOf(folded, at + 1)) {
            int end = at + folded.length();
            if (!continues(text, at) && !continues(text, end) && spelled.test(text.original(at, end))) {
                return true;
            }
        }
        return false;
    }

    private static String narrow(String text) {
        return text.chars()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .mapToObj(c -> Character.toString((char) c))
                .collect(Collectors.joining());
    }

    /** Whether a word of Latin letters and digits goes on across a place: in 90m2, not in 90㎡. */
    private static boolean continues(FoldedText text, int at) {
        if (at == 0 || at == text.text().length()) {
            return false;
        }
        String before = narrow(text.original(at - 1, at));
        String after = narrow(text.original(at, at + 1));
        return isLatin(before.charAt(before.length() - 1)) && isLatin(after.charAt(0));
    }

    private static boolean isLatin(char c) {
        return c < 'Ḁ' && Character.isLetterOrDigit(c);
    }
}
