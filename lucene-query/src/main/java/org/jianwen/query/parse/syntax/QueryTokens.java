package org.jianwen.query.parse.syntax;

import static org.jianwen.query.parse.syntax.WordCharacters.half;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.parse.syntax.QueryToken.Kind;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Cuts a query into words, quotations, field names and operators, on demand. Not for several threads. */
// Long because one place in the text moves through it all: each kind of token is a method that may move it.
final class QueryTokens {
    /** Punctuation that parts words in whichever text; other ASCII and its wide forms are operators. */
    private static final String PARTING = ",.;，．；！？：";
    /** Signs that articles are searched for, but only in quotation marks. */
    private static final String COMPARING = "<=>^`+";

    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern BRACKETED =
            Pattern.compile("\\[\\s{0,4}([^\\s\\[\\]]{1,40})\\s{1,4}TO\\s{1,4}([^\\s\\[\\]]{1,40})\\s{0,4}\\]");
    /** The most signs that are looked for where nothing else is. */
    private static final int MAX_SIGNS = 16;
    /** Dashes that people type for a minus sign; longer ones stand in sentences. */
    private static final String MINUS = "-−﹣‐‑";

    private final String text;
    private final ArticleFields fields;
    private final SyntaxNotes notes;
    private final QuoteMarks quotes;
    /** Where stretches of what was passed over begin and end. */
    private final List<int[]> skipped = new ArrayList<>();

    private int at;
    /** Where what stands behind the last + begins. */
    private int afterPlus = -1;
    /** Whether a field name or an operator such as - may stand here. */
    private boolean boundary = true;

    QueryTokens(String text, ArticleFields fields, SyntaxLimits limits, SyntaxNotes notes) {
        this.fields = fields;
        this.text = text;
        this.notes = notes;
        this.quotes = new QuoteMarks(text, limits, notes);
    }

    /**
     * The next piece; what has no meaning is skipped.
     *
     * @param values whether whole values are wanted rather than words
     */
    QueryToken next(boolean values) {
        while (at < text.length()) {
            int start = at;
            QueryToken token = values || !boundary ? null : comparison();
            token = token == null ? mark(values) : token;
            if (token == null && at == start) {
                token = values ? value() : word();
            }
            if (token == null && at == start) {
                skip();
            }
            if (token != null) {
                return token;
            }
        }
        return new QueryToken(Kind.END, text.length(), "", 0);
    }

    /**
     * The value, quotation or parenthesis that stands right here or after white space, else the next piece.
     *
     * @param scope what it is a value of; a date may hold white space around the .. of a stretch
     */
    QueryToken nextValue(Scope scope) {
        boolean dates = scope.isOrdered();
        at = afterSpace(at);
        QueryToken stretch = dates ? bracketed() : null;
        if (stretch != null) {
            return stretch;
        }
        if (at < text.length() && (half(text.charAt(at)) == '(' || QuoteMarks.opens(text.charAt(at)))) {
            return next(true);
        }
        QueryToken titled = dates ? null : titled();
        if (titled != null) {
            return titled;
        }
        int end = dates ? dateEnd(at) : FieldValues.end(text, at);
        int dots = afterSpace(end);
        if (dates && text.startsWith("..", dots)) {
            int last = FieldValues.end(text, afterSpace(dots + 2));
            end = scope.holds(text.substring(at, last)) ? last : end;
        }
        String value = text.substring(at, end);
        boolean any = !value.isEmpty() && value.chars().allMatch(c -> half(c) == '*');
        return any || WordCharacters.hasWord(value) ? piece(Kind.VALUE, at, end, end) : next(false);
    }

    /** Passes over an asterisk that stands right here alone, as in {@code title:*}, if one does. */
    boolean takesAny() {
        int end = runEnd('*');
        boolean alone = end > at
                && (end == text.length()
                        || WordCharacters.isSpace(text.codePointAt(end))
                        || half(text.charAt(end)) == ')');
        if (alone) {
            at = end;
            boundary = false;
        }
        return alone;
    }

    /** A stretch as Lucene's own syntax has it: [2021 TO 2023], which here is 2021..2023. */
    private @Nullable QueryToken bracketed() {
        Matcher stretch = BRACKETED.matcher(text).region(at, text.length());
        if (!stretch.lookingAt()) {
            return null;
        }
        String value = (stretch.group(1) + ".." + stretch.group(2)).replace("*", "");
        notes.addStrict(at, Quoted.of(stretch.group()) + " is of Lucene's syntax, wanted " + value, "write it so");
        piece(Kind.VALUE, at, at, stretch.end());
        return new QueryToken(Kind.VALUE, stretch.start(), value, 0);
    }

    /** A value in marks such as those of a title: 来源：《财新》. */
    private @Nullable QueryToken titled() {
        int close = FieldValues.titleEnd(text, at);
        if (close < 0) {
            return null;
        }
        int start = at + 1;
        piece(Kind.VALUE, start, close, close + 1);
        return new QueryToken(Kind.VALUE, start, text.substring(start, close).strip(), 0);
    }

    /** The end of a date, which may have white space after a comparison. */
    private int dateEnd(int from) {
        return FieldValues.end(text, QueryDates.comparisonEnd(text, from));
    }

    /** The field of dates before a comparison such as {@code >=2024} that has no name before it. */
    private @Nullable QueryToken comparison() {
        int compared = QueryDates.comparisonEnd(text, at);
        boolean dates = compared > at && QueryDates.isComparison(text.substring(at, shortValueEnd(compared)));
        return dates ? new QueryToken(Kind.FIELD, at, "date", 0) : null;
    }

    /** The end of the value that begins there, or of so much of it that no date is longer. */
    private int shortValueEnd(int from) {
        int most = Math.min(text.length(), from + QueryDates.LONGEST);
        return from + FieldValues.end(text.substring(from, most), 0);
    }

    private @Nullable QueryToken mark(boolean values) {
        int cp = text.codePointAt(at);
        if (WordCharacters.isSpace(cp) || WordCharacters.isInvisible(cp)) {
            at += Character.charCount(cp);
            boundary |= WordCharacters.isSpace(cp);
            return null;
        }
        if (QuoteMarks.opens(cp) || QuoteMarks.closes(cp)) {
            return quoted(values);
        }
        if (MINUS.indexOf(half(cp)) >= 0) {
            return denies() ? operator(Kind.NOT, at + 1) : null;
        }
        return switch (half(cp)) {
            case '(' -> operator(Kind.OPEN, at + 1);
            case ')' -> piece(Kind.CLOSE, at, at + 1, at + 1);
            case '|' -> operator(Kind.OR, runEnd('|'));
            case '&' -> runEnd('&') > at + 1 ? operator(Kind.AND, runEnd('&')) : null;
            // The full-width ！ ends sentences.
            case '!' -> cp == '!' && denies() ? operator(Kind.NOT, at + 1) : null;
            case '+' -> denies() ? plus() : null;
            default -> null;
        };
    }

    private QueryToken plus() {
        afterPlus = at + 1;
        return operator(Kind.PLUS, at + 1);
    }

    /** Whether a mark such as - stands at the beginning of a word, quotation or parenthesis that it can speak of. */
    private boolean denies() {
        if (!boundary || at + 1 == text.length() || WordCharacters.isSignedMeasure(text, at)) {
            return false;
        }
        int next = text.codePointAt(at + 1);
        return WordCharacters.isWord(next)
                || QuoteMarks.opens(next)
                || half(next) == '('
                || InnerSigns.begin(text, at + 1);
    }

    private @Nullable QueryToken word() {
        if (!WordCharacters.startsWord(text, at, true)) {
            return null;
        }
        int start = at;
        int end = WordCharacters.wordEnd(text, start);
        QueryToken field = boundary ? field(start) : null;
        if (field != null) {
            return field;
        }
        String word = text.substring(start, end);
        if (boundary && end < text.length() && half(text.charAt(end)) == ':') {
            String problem = Quoted.of(word) + " is not a field, wanted " + fieldNames();
            String advice = "use one of these, or put the text in quotation marks";
            if (isMeantAsField(word, end)) {
                notes.add(start, problem, "looked for both as words", advice);
            } else {
                notes.addStrict(start, problem, advice);
            }
        }
        int odd = InnerSigns.odd(word);
        if (odd >= 0) {
            notes.addStrict(
                    start + odd,
                    "「" + word.charAt(odd) + "」 within a word, wanted only letters, digits and what joins them",
                    "put the text in quotation marks");
        }
        QueryToken prefix = prefix(start, end);
        if (prefix != null) {
            return prefix;
        }
        Kind operator = QueryToken.operator(word);
        return operator == null ? piece(Kind.WORD, begin(start), end, end) : operator(operator, end);
    }

    /** Where a word begins that was found there: a number with the + before it, if there is one, as in +86. */
    private int begin(int start) {
        return start == afterPlus && Character.isDigit(text.charAt(start)) ? start - 1 : start;
    }

    static boolean isPlus(char c) {
        return half(c) == '+';
    }

    /**
     * Whether a word before a colon was hardly meant as anything but a field: in Latin letters, or where fields are declared,
     * with what is looked for right after the colon. 新华社：台风 and http://a.cn are not.
     */
    private boolean isMeantAsField(String word, int colon) {
        boolean named = word.length() > 1
                && (LATIN_NAME.matcher(word).matches() || !fields.own().isEmpty());
        int after = colon + 1;
        return named
                && text.charAt(colon) == ':'
                && after < text.length()
                && (WordCharacters.startsWord(text, after, true)
                        || QuoteMarks.opens(text.codePointAt(after))
                        || "(<>=".indexOf(text.charAt(after)) >= 0);
    }

    /** The name of a field, before a colon, or before a comparison if what it holds has an order. */
    private @Nullable QueryToken field(int start) {
        int end = nameEnd(start);
        if (end == start || end == text.length()) {
            return null;
        }
        boolean colon = half(text.charAt(end)) == ':';
        int from = afterSpace(end);
        int compared = colon ? from : QueryDates.comparisonEnd(text, from);
        Scope scope = colon || compared > from ? Scope.named(text.substring(start, end), fields) : null;
        boolean named = scope != null
                && (colon || scope.isOrdered() && scope.holds(text.substring(from, shortValueEnd(compared))));
        if (!named) {
            return null;
        }
        QueryToken field = piece(Kind.FIELD, start, end, colon ? end + 1 : from);
        boundary = true;
        return field;
    }

    /** The end of what may be the name of a field. */
    private int nameEnd(int start) {
        int end = start;
        while (end < text.length()
                && end < start + 2 * ArticleField.MAX_NAME
                && (Character.isLetterOrDigit(text.charAt(end))
                        || Character.isSurrogate(text.charAt(end))
                        || half(text.charAt(end)) == '_')) {
            end++;
        }
        return end;
    }

    private String fieldNames() {
        List<String> names = fields.inQueries().stream().map(ArticleField::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    private @Nullable QueryToken prefix(int start, int end) {
        // A sign that would join what goes on, as in 17.4.*, says no more than the asterisk.
        boolean joint = end + 1 < text.length() && WordCharacters.isJoint(text.charAt(end));
        int first = joint && half(text.charAt(end + 1)) == '*' ? end + 1 : end;
        int after = first;
        while (after < text.length() && half(text.charAt(after)) == '*') {
            after++;
        }
        return after == first || WordCharacters.startsWord(text, after, false)
                ? null
                : piece(Kind.PREFIX, start, end, after);
    }

    private @Nullable QueryToken value() {
        int start = at;
        int end = FieldValues.end(text, start);
        String value = text.substring(start, end);
        if (!WordCharacters.hasWord(value)) {
            at = end;
            return null;
        }
        Kind operator = QueryToken.operator(value);
        return operator == null ? piece(Kind.VALUE, start, end, end) : operator(operator, end);
    }

    private @Nullable QueryToken quoted(boolean values) {
        int open = at;
        QueryToken token = quotes.read(open);
        at = token == null ? open + 1 : quotes.end();
        boundary &= token == null;
        if (token != null && values && at < text.length() && half(text.charAt(at)) == '*') {
            at++;
            return new QueryToken(Kind.BEGINNING, open, token.text(), 0);
        }
        return token;
    }

    private void skip() {
        int cp = text.codePointAt(at);
        int next = at + Character.charCount(cp);
        noteSkipped(cp);
        boolean product = at > 0 && Character.isDigit(text.charAt(at - 1));
        if (half(cp) == '*' && WordCharacters.startsWord(text, next, false) && !product) {
            notes.add(
                    at,
                    "「" + text.charAt(at) + "」 before a word, wanted it after one",
                    "ignored it",
                    "put it after the beginning of a word, as in 中国*");
        }
        if (!skipped.isEmpty() && skipped.getLast()[1] == at) {
            skipped.getLast()[1] = next;
        } else if (skipped.size() < MAX_SIGNS) {
            skipped.add(new int[] {at, next});
        }
        at = next;
        boundary = false;
    }

    /** The signs that were passed over and that articles can be searched for, such as +. */
    List<QueryToken> signs() {
        return skipped.stream()
                .map(sign -> new QueryToken(Kind.QUOTED, sign[0], text.substring(sign[0], sign[1]), 0))
                .filter(sign -> WordCharacters.isFindable(sign.text()))
                .toList();
    }

    /** Punctuation parts words; other signs have no meaning here, and those that articles are searched for are missed. */
    private void noteSkipped(int cp) {
        int sign = half(cp);
        String problem = "「" + Character.toString(cp) + "」 means nothing here";
        String advice = "leave it out, or put what to look for in quotation marks";
        if (COMPARING.indexOf(sign) >= 0) {
            notes.add(at, problem + ", wanted it in quotation marks", "ignored it", advice);
        } else if (sign < 0x80 && PARTING.indexOf(cp) < 0) {
            notes.addStrict(at, problem, advice);
        }
    }

    private int afterSpace(int from) {
        int end = from;
        while (end < text.length() && WordCharacters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int runEnd(int mark) {
        int end = at;
        while (end < text.length() && half(text.charAt(end)) == mark) {
            end++;
        }
        return end;
    }

    private QueryToken piece(Kind kind, int start, int end, int after) {
        at = after;
        boundary = false;
        return new QueryToken(kind, start, text.substring(start, end), 0);
    }

    private QueryToken operator(Kind kind, int end) {
        QueryToken token = piece(kind, at, end, end);
        boundary = true;
        return token;
    }
}
