package org.jianwen.query.parse.syntax;

import static org.jianwen.query.parse.syntax.WordCharacters.half;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a query.
 *
 * @param kind what it is
 * @param at the {@code char} it begins with
 * @param text the piece without its marks; the name of a field
 * @param slop how far the characters of a quotation may be apart
 */
record QueryToken(Kind kind, int at, String text, int slop) {

    enum Kind {
        WORD,
        PREFIX,
        QUOTED,
        VALUE,
        /** The beginning of a value, in quotation marks. */
        BEGINNING,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        /** A + before what must be there. */
        PLUS,
        OR,
        NOT,
        END
    }

    /** Whether the text would be read as an operator where a word can stand. */
    static boolean isOperator(String text) {
        return operator(text) != null;
    }

    /** The operator that a word is, in whatever width, or {@code null}. */
    static @Nullable Kind operator(String word) {
        return switch (word.length() > 3 ? word : narrow(word)) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> null;
        };
    }

    private static String narrow(String word) {
        StringBuilder narrow = new StringBuilder();
        word.chars().forEach(c -> narrow.append((char) half(c)));
        return narrow.toString();
    }
}
