package org.jianwen.query.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.parse.syntax.QueryTokens.Token;
import org.jspecify.annotations.Nullable;

/** Turns single pieces of one query into clauses, and counts them. For one query and one thread. */
final class LeafClauses {
    private final SyntaxLimits limits;
    private final SyntaxNotes notes;
    private int count;
    private boolean full;

    LeafClauses(SyntaxLimits limits, SyntaxNotes notes) {
        this.limits = limits;
        this.notes = notes;
    }

    /** Whether something had to be left out, so that there is no use in reading on. */
    boolean full() {
        return full;
    }

    /** The clause of a word, quotation or value in that scope, {@code null} if there is nothing to look for in it. */
    @Nullable Clause read(Token token, Scope scope) {
        return switch (token.kind()) {
            case PREFIX -> counted(token.at(), new Clause.Prefix(token.text(), scope.text()));
            case QUOTED -> quoted(token, scope);
            case VALUE -> value(token, scope);
            default -> word(token, scope);
        };
    }

    /** The words of that piece, whatever it is. */
    @Nullable Clause word(Token token, Scope scope) {
        // A word that would be read as an operator must have been typed in another way.
        Clause clause = QueryTokens.isOperator(token.text())
                ? new Clause.Quoted(token.text(), 0, scope.text())
                : new Clause.Words(token.text(), scope.text());
        return counted(token.at(), clause);
    }

    private @Nullable Clause quoted(Token token, Scope scope) {
        if (!WordCharacters.hasWord(token.text())) {
            notes.add(
                    token.at(),
                    "there is nothing to look for in the quotation marks, wanted a letter, a digit or a Han character",
                    "ignored them",
                    "put something between them or leave them out");
            return null;
        }
        if (!scope.isOfValues()) {
            return counted(token.at(), new Clause.Quoted(token.text(), token.slop(), scope.text()));
        }
        if (token.slop() > 0) {
            notes.add(
                    token.at(),
                    "「~" + token.slop() + "」 after a value, wanted it after text",
                    "ignored it",
                    "leave it out");
        }
        return value(token, scope);
    }

    private @Nullable Clause value(Token token, Scope scope) {
        if (scope.keyword() != null) {
            return counted(token.at(), new Clause.Exactly(scope.keyword(), token.text()));
        }
        QueryDates.Span span = QueryDates.read(token.text());
        if (span == null) {
            String quoted = Quoted.of(token.text());
            notes.add(
                    token.at(),
                    quoted + " is not a date, wanted one like 2022, 2022-09, 2022年9月16日 or 2022-09-01..2022-10",
                    "looked for it as words",
                    "write the date in one of these forms");
            return words(token);
        }
        if (span.to().isAfter(span.from()) || span.to().equals(span.from())) {
            return counted(token.at(), new Clause.Dates(span.from(), span.to()));
        }
        notes.add(
                token.at(),
                Quoted.of(token.text()) + " ends before it begins, wanted the earlier date first",
                "swapped its ends",
                "swap them");
        return counted(token.at(), new Clause.Dates(span.to(), span.from()));
    }

    private @Nullable Clause words(Token token) {
        List<Clause> words = new ArrayList<>();
        String text = token.text();
        for (int at = 0; at < text.length(); ) {
            if (!WordCharacters.startsWord(text, at, true)) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = WordCharacters.wordEnd(text, at);
            Token word = new Token(QueryTokens.Kind.WORD, token.at() + at, text.substring(at, end), 0);
            Clause clause = word(word, Scope.ANYWHERE);
            if (clause != null) {
                words.add(clause);
            }
            at = end;
        }
        return Clause.all(words);
    }

    private @Nullable Clause counted(int at, Clause clause) {
        if (count == limits.clauses()) {
            notes.add(
                    at,
                    "there are more than " + limits.clauses() + " things to look for",
                    "ignored the rest",
                    "look for fewer at once");
            full = true;
            return null;
        }
        count++;
        return clause;
    }
}
