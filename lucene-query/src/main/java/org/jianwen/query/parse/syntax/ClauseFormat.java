package org.jianwen.query.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes clauses as the query they could have been typed as. Stateless; threads may share it. */
final class ClauseFormat {
    private ClauseFormat() {}

    static String format(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> field(words.field()) + word(words.text());
            case Clause.Quoted quoted ->
                field(quoted.field())
                        + QuoteMarks.wrap(quoted.text())
                        + (quoted.slop() == 0 ? "" : "~" + Math.max(0, quoted.slop()));
            case Clause.Prefix prefix -> field(prefix.field()) + prefix.text() + "*";
            case Clause.Exactly exactly -> exactly.field().name() + ":" + value(exactly.value());
            case Clause.Dates dates ->
                "date:" + dates.from() + (dates.from().equals(dates.to()) ? "" : ".." + dates.to());
            case Clause.Undated undated -> "date:none";
            case Clause.Having having -> having.field().name() + ":" + FieldRange.format(having.condition());
            case Clause.Required required -> required(operand(required.clause()));
            case Clause.All all -> join(all.clauses(), " ");
            case Clause.Any any -> choices(any.clauses());
            case Clause.Not not -> "NOT " + operand(not.clause());
        };
    }

    /** Juxtaposition binds tighter, so only what would be meant of all choices needs parentheses. */
    private static String choices(List<Clause> choices) {
        List<String> written = new ArrayList<>();
        for (Clause choice : choices) {
            boolean first = written.isEmpty();
            boolean last = written.size() == choices.size() - 1;
            boolean ofAll = choice instanceof Clause.All all
                    && (first && ClauseParser.isFilter(all.clauses().getFirst())
                            || last && ClauseParser.isFilter(all.clauses().getLast()));
            written.add(ofAll ? operand(choice) : format(choice));
        }
        return String.join(" OR ", written);
    }

    private static String join(List<Clause> clauses, String between) {
        return clauses.stream()
                .map(clause -> clause instanceof Clause.Any ? operand(clause) : format(clause))
                .collect(Collectors.joining(between));
    }

    /** A digit, or a sign such as that of -7℃, must not follow the + at once; a number such as +86 has its own. */
    private static String required(String operand) {
        if (QueryTokens.isPlus(operand.charAt(0))) {
            return operand;
        }
        boolean signed = !Character.isLetter(operand.codePointAt(0)) && operand.charAt(0) != '(';
        return signed ? "+(" + operand + ")" : "+" + operand;
    }

    private static String operand(Clause clause) {
        boolean several = clause instanceof Clause.All || clause instanceof Clause.Any;
        return several ? "(" + format(clause) + ")" : format(clause);
    }

    private static String field(@Nullable TextField field) {
        return field == null ? "" : field.name() + ":";
    }

    private static String word(String text) {
        String unsigned = QueryTokens.isPlus(text.charAt(0)) ? text.substring(1) : text;
        return WordCharacters.isOneWord(unsigned) && !QueryToken.isOperator(text) ? text : QuoteMarks.wrap(text);
    }

    private static String value(String text) {
        return FieldValues.isPlain(text) && FieldRange.ofKeyword(text) == null ? text : QuoteMarks.wrap(text);
    }
}
