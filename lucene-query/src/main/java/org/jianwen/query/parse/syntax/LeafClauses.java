package org.jianwen.query.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** Turns single pieces of one query into clauses, and counts them. For one query and one thread. */
final class LeafClauses {
    /** Signs that are found as letters, which stand at the end of other letters. */
    private static final Set<String> MARKS = Set.of("™", "℠");

    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");

    private final SyntaxLimits limits;
    private final SyntaxNotes notes;
    private int count;
    private int characters;
    private int singles;
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
    @Nullable Clause read(QueryToken token, Scope scope) {
        return switch (token.kind()) {
            case PREFIX -> text(token, text -> new Clause.Prefix(text, scope.text()));
            case QUOTED -> quoted(token, scope);
            case VALUE, BEGINNING -> value(token, scope);
            default -> word(token, scope);
        };
    }

    /** The words of that piece, whatever it is. */
    @Nullable Clause word(QueryToken token, Scope scope) {
        // A word that would be read as an operator must have been typed in another way; ™ follows a name at once.
        return QueryToken.isOperator(token.text()) || MARKS.contains(token.text())
                ? text(token, text -> new Clause.Quoted(text, 0, scope.text()))
                : text(token, text -> new Clause.Words(text, scope.text()));
    }

    /** The clause of whatever stands in a field of text: {@code summary:*}. */
    @Nullable Clause any(QueryToken name, ArticleField field) {
        return counted(name.at(), new Clause.Having(field, FieldCondition.exists()));
    }

    private @Nullable Clause quoted(QueryToken token, Scope scope) {
        if (!WordCharacters.isFindable(token.text())) {
            notes.add(
                    token.at(),
                    "there is nothing to look for in the quotation marks, wanted a letter, a digit, a Han character or a sign",
                    "ignored them",
                    "put something between them or leave them out");
            return null;
        }
        if (!scope.isOfValues()) {
            return text(token, text -> new Clause.Quoted(text, token.slop(), scope.text()));
        }
        if (token.slop() != 0) {
            notes.add(
                    token.at(),
                    "「~" + Math.max(0, token.slop()) + "」 after a value, wanted it after text",
                    "ignored it",
                    "leave it out");
        }
        return value(token, scope);
    }

    private @Nullable Clause value(QueryToken token, Scope scope) {
        if (scope.keyword() != null) {
            FieldCondition condition = switch (token.kind()) {
                case VALUE -> FieldRange.ofKeyword(token.text());
                case BEGINNING -> FieldCondition.startingWith(token.text());
                default -> null;
            };
            return counted(
                    token.at(),
                    condition == null
                            ? new Clause.Exactly(scope.keyword(), token.text())
                            : new Clause.Having(scope.keyword().declared(), condition));
        }
        if (scope.ordered() != null) {
            return ordered(token, scope.ordered());
        }
        if (QueryDates.isNone(token.text())) {
            return counted(token.at(), new Clause.Undated());
        }
        if (QueryDates.isAny(token.text())) {
            return counted(token.at(), new Clause.Not(new Clause.Undated()));
        }
        QueryDates.Span span = QueryDates.read(token.text());
        if (span == null) {
            String quoted = Quoted.of(token.text());
            notes.add(
                    token.at(),
                    quoted
                            + " is not a date, wanted one like 2022, 2022-09, 2022年9月16日, 2022-09-01..2022-10, >=2022 or none",
                    "looked for it as words",
                    "write the date in one of these forms");
            return words(token);
        }
        if (span.to().isAfter(span.from()) || span.to().equals(span.from())) {
            return counted(token.at(), new Clause.Dates(span.from(), span.to()));
        }
        noteSwapped(token, "earlier date");
        return counted(token.at(), new Clause.Dates(span.to(), span.from()));
    }

    private void noteSwapped(QueryToken token, String first) {
        notes.add(
                token.at(),
                Quoted.of(token.text()) + " ends before it begins, wanted the " + first + " first",
                "swapped its ends",
                "swap them");
    }

    private @Nullable Clause ordered(QueryToken token, ArticleField field) {
        FieldRange.Read range = FieldRange.read(field, token.text());
        if (range != null) {
            if (range.swapped()) {
                noteSwapped(token, field.kind() == FieldKind.DATE ? "earlier date" : "smaller number");
            }
            return counted(token.at(), new Clause.Having(field, range.condition()));
        }
        boolean date = field.kind() == FieldKind.DATE;
        notes.add(
                token.at(),
                Quoted.of(token.text()) + " is not a " + (date ? "date" : "number") + ", wanted one like "
                        + (date ? "2024, 2024-05, 2024-01..2024-06, >=2024" : "120, 100..200, >=100, <200")
                        + " or none",
                "looked for it as words",
                "write what " + field.name() + " is to be in one of these forms");
        return words(token);
    }

    private @Nullable Clause words(QueryToken token) {
        List<Clause> words = new ArrayList<>();
        String text = token.text();
        for (int at = 0; at < text.length(); ) {
            if (!WordCharacters.startsWord(text, at, true)) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = WordCharacters.wordEnd(text, at);
            QueryToken word = new QueryToken(QueryToken.Kind.WORD, token.at() + at, text.substring(at, end), 0);
            Clause clause = word(word, Scope.ANYWHERE);
            if (clause != null) {
                words.add(clause);
            }
            at = end;
        }
        return Clause.all(words);
    }

    /** The clause of that text, or of so much of its beginning as may still be looked for. */
    private @Nullable Clause text(QueryToken token, Function<String, Clause> clause) {
        FoldedText folded = FoldedText.of(token.text());
        int length = folded.text().length();
        int left = limits.characters() - characters;
        if (length <= left) {
            characters += length;
            return CharacterRuns.of(folded.text()).isEmpty() ? null : counted(token.at(), clause.apply(token.text()));
        }
        notes.add(
                token.at(),
                "there are more than " + limits.characters() + " characters to look for",
                "ignored the rest",
                "look for fewer at once");
        full = true;
        characters = limits.characters();
        String beginning = left == 0 ? "" : token.text().substring(0, beginning(token.text(), folded, left));
        return WordCharacters.isFindable(beginning) ? counted(token.at(), clause.apply(beginning)) : null;
    }

    /** The end of the last character that fits, which splits none. */
    private static int beginning(String text, FoldedText folded, int left) {
        int end = folded.originalStart(left);
        boolean splits = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return splits ? end - 1 : end;
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
        singles += alone(clause);
        if (alone(clause) > 0 && singles > limits.singles()) {
            notes.add(
                    at,
                    "there are too many words and quotations with a character that stands alone",
                    "ignored those beyond",
                    "look for fewer at once");
            return null;
        }
        count++;
        return clause;
    }

    /**
     * How many single characters of it must be looked for by all pairs that each begins: 年 of 5年 is one. Those that may be
     * apart, as in "央 电视"~9, take four times as long.
     */
    private static int alone(Clause clause) {
        boolean alone = switch (clause) {
            case Clause.Words words -> endsAlone(words.text());
            case Clause.Prefix prefix -> endsAlone(prefix.text());
            case Clause.Quoted quoted -> quoted.slop() == 0 ? endsAlone(quoted.text()) : hasSingle(quoted.text());
            default -> false;
        };
        return !alone ? 0 : clause instanceof Clause.Quoted near && near.slop() != 0 ? 4 : 1;
    }

    /** Whether a part of what may be apart is a single character, or may be: one part alone is cut into its words. */
    private static boolean hasSingle(String text) {
        List<CharacterRuns.Run> parts = SPACE.splitAsStream(text)
                .flatMap(part -> CharacterRuns.of(part).stream())
                .toList();
        return parts.size() == 1 || parts.stream().anyMatch(part -> isSingle(part.text()));
    }

    /** Whether the last character has a break before it, or may have one, as a Han character behind a digit has. */
    private static boolean endsAlone(String text) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        String last = runs.getLast().text();
        if (isSingle(last)) {
            return runs.size() > 1;
        }
        int end = last.codePointBefore(last.length());
        int before = last.codePointBefore(last.length() - Character.charCount(end));
        return Character.isIdeographic(end) != Character.isIdeographic(before);
    }

    private static boolean isSingle(String run) {
        return run.codePointCount(0, run.length()) == 1;
    }
}
