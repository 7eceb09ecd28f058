package org.jianwen.query.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.parse.syntax.QueryToken.Kind;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of one query together to a tree, by recursive descent. For one query and one thread. */
final class ClauseParser {
    private final String text;
    private final ArticleFields fields;
    private final SyntaxLimits limits;
    private final SyntaxNotes notes;
    private final QueryTokens tokens;
    private final LeafClauses leaves;
    private QueryToken token;
    /** What the piece at hand, or the parenthesis around it, is looked for in. */
    private Scope scope = Scope.ANYWHERE;

    private int depth;
    /** Parentheses that are open but too deep to count. */
    private int ignored;

    ClauseParser(String text, ArticleFields fields, SyntaxLimits limits, SyntaxNotes notes) {
        this.fields = fields;
        this.text = text;
        this.limits = limits;
        this.notes = notes;
        this.tokens = new QueryTokens(text, fields, limits, notes);
        this.leaves = new LeafClauses(limits, notes);
        this.token = new QueryToken(Kind.END, 0, "", 0);
    }

    /** What to look for, {@code null} if nothing; the notes say so of a text that is not blank. */
    @Nullable Clause parse() {
        advance();
        Clause read = any();
        Clause clause = hasText(read) ? read : Clause.all(withSigns(read));
        if (clause == null && !text.isBlank()) {
            notes.add(
                    0,
                    "there is nothing to look for, wanted a letter, a digit, a Han character or a sign",
                    "looked for nothing",
                    "type a word, in quotation marks if it is AND, OR or NOT");
        }
        return clause;
    }

    /** Where no word was typed, only what is to be excluded or filtered, signs such as + are what is looked for. */
    private List<Clause> withSigns(@Nullable Clause read) {
        List<Clause> parts = new ArrayList<>();
        addIfAny(parts, read);
        for (QueryToken sign : tokens.signs()) {
            notes.forget(sign.at(), sign.at() + sign.text().length());
            addIfAny(parts, leaves.read(sign, Scope.ANYWHERE));
        }
        return parts.stream().distinct().toList();
    }

    private static boolean hasText(@Nullable Clause clause) {
        return switch (clause) {
            case null -> false;
            case Clause.Words words -> true;
            case Clause.Quoted quoted -> true;
            case Clause.Prefix prefix -> true;
            case Clause.Required required -> hasText(required.clause());
            case Clause.All all -> all.clauses().stream().anyMatch(ClauseParser::hasText);
            case Clause.Any any -> any.clauses().stream().anyMatch(ClauseParser::hasText);
            default -> false;
        };
    }

    /** What stands side by side, and whether an AND is among it. */
    private record Sequence(List<Clause> parts, boolean tied) {

        /** Takes what filters or excludes from its beginning or, in reverse order, from its end, unless it is all there is. */
        List<Clause> takeFilters(boolean fromEnd) {
            List<Clause> filters = new ArrayList<>();
            while (!tied && parts.size() > 1 && isFilter(fromEnd ? parts.getLast() : parts.getFirst())) {
                filters.add(fromEnd ? parts.removeLast() : parts.removeFirst());
            }
            return filters;
        }
    }

    /** Whether a clause looks for no text: it narrows what others find. */
    static boolean isFilter(Clause clause) {
        return switch (clause) {
            case Clause.Exactly exactly -> true;
            case Clause.Dates dates -> true;
            case Clause.Undated undated -> true;
            case Clause.Having having -> true;
            case Clause.Not not -> true;
            default -> false;
        };
    }

    /** Choices; what filters or excludes before the first or behind the last is meant of all of them. */
    private @Nullable Clause any() {
        List<Sequence> choices = new ArrayList<>();
        addIfAny(choices, all());
        while (token.kind() == Kind.OR) {
            QueryToken operator = token;
            advance();
            Sequence next = all();
            if (choices.isEmpty() || next == null) {
                dangling(operator);
            }
            addIfAny(choices, next);
        }
        boolean several = choices.size() > 1;
        List<Clause> all = new ArrayList<>(several ? choices.getFirst().takeFilters(false) : List.of());
        List<Clause> behind = several ? choices.getLast().takeFilters(true) : List.of();
        addIfAny(
                all,
                Clause.any(choices.stream()
                        .map(choice -> Clause.all(choice.parts()))
                        .toList()));
        all.addAll(behind.reversed());
        return Clause.all(all);
    }

    private @Nullable Sequence all() {
        List<Clause> parts = new ArrayList<>();
        boolean required = false;
        boolean tied = false;
        while (token.kind() == Kind.AND || startsOperand()) {
            if (token.kind() == Kind.AND) {
                QueryToken operator = token;
                advance();
                if (parts.isEmpty() || !startsOperand()) {
                    dangling(operator);
                } else {
                    parts.set(parts.size() - 1, Clause.required(parts.getLast()));
                    required = true;
                    tied = true;
                }
            } else {
                required |= token.kind() == Kind.PLUS;
                Clause clause = negatable();
                addIfAny(parts, clause != null && required ? Clause.required(clause) : clause);
                required = false;
            }
        }
        return parts.isEmpty() ? null : new Sequence(parts, tied);
    }

    private @Nullable Clause negatable() {
        QueryToken operator = token;
        boolean negated = false;
        while (token.kind() == Kind.NOT || token.kind() == Kind.PLUS) {
            negated ^= token.kind() == Kind.NOT;
            advance();
        }
        Clause clause = isOperand() ? operand() : null;
        if (clause == null && operator.kind() == Kind.NOT) {
            dangling(operator);
        }
        return clause != null && negated ? Clause.not(clause) : clause;
    }

    private boolean startsOperand() {
        return token.kind() == Kind.NOT || token.kind() == Kind.PLUS || isOperand();
    }

    private @Nullable Clause operand() {
        return switch (token.kind()) {
            case FIELD -> fielded();
            case OPEN -> group(scope);
            default -> leaf(scope);
        };
    }

    private @Nullable Clause fielded() {
        QueryToken name = token;
        Scope outer = scope;
        Scope named = Scope.named(name.text(), fields);
        scope = named == null ? outer : named;
        if (scope.text() != null && tokens.takesAny()) {
            ArticleField field = Objects.requireNonNull(fields.find(scope.text().name()));
            scope = outer;
            advance();
            return leaves.any(name, field);
        }
        advance(scope.isOfValues());
        boolean word = token.kind() == Kind.WORD || token.kind() == Kind.PREFIX;
        Clause clause = null;
        if (token.kind() == Kind.OPEN) {
            clause = group(outer);
        } else if (isOperand() && token.kind() != Kind.FIELD && !(word && scope.isOfValues())) {
            clause = leaf(outer);
        }
        scope = outer;
        if (clause == null) {
            String quoted = Quoted.of(name.text());
            notes.add(
                    name.at(),
                    "nothing to look for follows the field " + quoted + ", wanted a word, a quotation or a parenthesis",
                    "took " + quoted + " for a word",
                    "put what to look for right after the colon, or leave the colon out");
            clause = leaves.word(name, outer);
        }
        return clause;
    }

    private @Nullable Clause group(Scope outer) {
        QueryToken open = token;
        depth++;
        advance();
        Clause clause = any();
        depth--;
        scope = outer;
        if (token.kind() == Kind.CLOSE) {
            if (clause == null) {
                notes.addStrict(open.at(), "there is nothing between the parentheses", "leave them out");
            }
            advance();
        } else if (!leaves.full()) {
            unbalanced(open, "is not closed");
        }
        return clause;
    }

    private @Nullable Clause leaf(Scope outer) {
        Clause clause = leaves.read(token, scope);
        scope = outer;
        advance();
        return clause;
    }

    private boolean isOperand() {
        return switch (token.kind()) {
            case WORD, PREFIX, QUOTED, VALUE, BEGINNING, FIELD, OPEN -> true;
            default -> false;
        };
    }

    private void advance() {
        advance(false);
    }

    /** Moves on; parentheses that cannot count are passed over. */
    private void advance(boolean afterField) {
        token = afterField ? tokens.nextValue(scope) : tokens.next(scope.isOfValues());
        while (isIgnored(token)) {
            token = tokens.next(scope.isOfValues());
        }
        if (leaves.full()) {
            token = new QueryToken(Kind.END, token.at(), "", 0);
        }
    }

    private boolean isIgnored(QueryToken found) {
        if (found.kind() == Kind.OPEN && depth == limits.depth()) {
            notes.add(
                    found.at(),
                    "more than " + limits.depth() + " parentheses are open",
                    "ignored the inner ones",
                    "use fewer");
            ignored++;
            return true;
        }
        if (found.kind() == Kind.CLOSE && ignored > 0) {
            ignored--;
            return true;
        }
        if (found.kind() == Kind.CLOSE && depth == 0) {
            unbalanced(found, "closes nothing");
            return true;
        }
        return false;
    }

    private void unbalanced(QueryToken found, String problem) {
        notes.add(
                found.at(),
                "「" + found.text() + "」 " + problem + ", wanted a pair of parentheses",
                "ignored it",
                "complete the pair or leave it out");
    }

    private void dangling(QueryToken operator) {
        if (!leaves.full()) {
            notes.add(
                    operator.at(),
                    Quoted.of(operator.text()) + " has nothing to apply to, wanted something to look for beside it",
                    "ignored it",
                    "complete it, leave it out, or put it in quotation marks to look for it");
        }
    }

    private static <T> void addIfAny(List<T> list, @Nullable T one) {
        if (one != null) {
            list.add(one);
        }
    }
}
