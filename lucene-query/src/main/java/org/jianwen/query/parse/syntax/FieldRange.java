package org.jianwen.query.parse.syntax;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** Reads what people type for a field of numbers or dates: 120, 100..200, >=100, none. Stateless; threads may share it. */
final class FieldRange {

    private static final int LONGEST = 60;
    private static final Pattern COMPARISON = Pattern.compile("^(>=|=>|<=|=<|[≥≤≧≦⩾⩽>=<])\\s*");
    private static final Pattern STRETCH = Pattern.compile("\\.{2,3}|[~〜至到–—]+|(?<=\\d)-(?=\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private FieldRange() {}

    /**
     * What was read.
     *
     * @param condition what the text asks of a field
     * @param swapped whether its later end was typed first
     */
    record Read(FieldCondition condition, boolean swapped) {}

    /** The condition that the text names, {@code null} if it names none. */
    static @Nullable Read read(ArticleField field, String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (QueryDates.isNone(text)) {
            return new Read(FieldCondition.missing(), false);
        }
        if (QueryDates.isAny(text)) {
            return new Read(FieldCondition.exists(), false);
        }
        return field.kind() == FieldKind.DATE ? dates(text) : numbers(field, text);
    }

    /** What the text asks of a keyword but to be just that: none, a beginning such as 路透社*, or any with * alone. */
    static @Nullable FieldCondition ofKeyword(String text) {
        if (QueryDates.isNone(text)) {
            return FieldCondition.missing();
        }
        int end = text.length();
        while (end > 0 && WordCharacters.half(text.charAt(end - 1)) == '*') {
            end--;
        }
        String beginning = text.substring(0, end);
        return end == text.length()
                ? null
                : beginning.isBlank() ? FieldCondition.exists() : FieldCondition.startingWith(beginning);
    }

    private static @Nullable Read dates(String text) {
        QueryDates.Span span = QueryDates.read(text);
        if (span == null) {
            return null;
        }
        boolean swapped = span.to().isBefore(span.from());
        FieldCondition between = FieldCondition.between(
                ArticleDate.on(swapped ? span.to() : span.from(), ZoneOffset.UTC),
                ArticleDate.on(swapped ? span.from() : span.to(), ZoneOffset.UTC));
        return new Read(between, swapped);
    }

    private static @Nullable Read numbers(ArticleField field, String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String plain = THOUSANDS.matcher(narrow).replaceAll("");
        Matcher comparison = COMPARISON.matcher(plain);
        if (comparison.find()) {
            String typed = plain.substring(comparison.end());
            Object bound = comparison.group(1).equals("=") ? number(field, typed) : bound(field, typed);
            return bound == null ? null : new Read(compared(comparison.group(1), bound), false);
        }
        Matcher stretch = STRETCH.matcher(plain);
        if (!stretch.find()) {
            Object value = number(field, plain);
            return value == null ? null : new Read(FieldCondition.equalTo(value), false);
        }
        String first = plain.substring(0, stretch.start()).strip();
        String last = plain.substring(stretch.end()).strip();
        Object from = first.isEmpty() ? null : bound(field, first);
        Object to = last.isEmpty() ? null : bound(field, last);
        boolean unread =
                from == null && !first.isEmpty() || to == null && !last.isEmpty() || from == null && to == null;
        if (unread) {
            return null;
        }
        boolean swapped =
                from instanceof Number least && to instanceof Number most && least.doubleValue() > most.doubleValue();
        return new Read(swapped ? FieldCondition.between(to, from) : FieldCondition.between(from, to), swapped);
    }

    private static FieldCondition compared(String sign, Object bound) {
        boolean equal = sign.contains("=") || "≥≤≧≦⩾⩽".contains(sign);
        boolean after = sign.contains(">") || "≥≧⩾".contains(sign);
        boolean before = sign.contains("<") || "≤≦⩽".contains(sign);
        if (before) {
            return equal ? FieldCondition.atMost(bound) : FieldCondition.below(bound);
        }
        if (!after) {
            return FieldCondition.equalTo(bound);
        }
        return FieldCondition.atLeast(equal ? bound : next(bound));
    }

    private static Object next(Object bound) {
        return bound instanceof Long whole ? (Object) (whole + 1) : (Object) Math.nextUp((Double) bound);
    }

    /** What numbers of a field are compared with: one as they are or, if none of them can be so, any other. */
    private static @Nullable Object bound(ArticleField field, String text) {
        Object number = number(field, text);
        return number != null ? number : number(ArticleField.decimal(field.name()), text);
    }

    private static @Nullable Object number(ArticleField field, String text) {
        try {
            return field.held(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A condition as it could have been typed. */
    static String format(FieldCondition condition) {
        return switch (condition) {
            case FieldCondition.AnyOf any -> text(any.values().getFirst());
            case FieldCondition.Between range -> stretch(range);
            case FieldCondition.NoneOf none -> throw new IllegalArgumentException("not typed so: " + none);
            case FieldCondition.Exists exists -> "*";
            case FieldCondition.Missing missing -> "none";
        };
    }

    private static String stretch(FieldCondition.Between range) {
        String from = range.from() == null ? "" : text(range.from());
        String to = range.to() == null ? "" : text(range.to());
        if (range.beginning() != null) {
            return (FieldValues.isPlain(from) ? from : QuoteMarks.wrap(from)) + "*";
        }
        return range.below() ? "<" + to : from.equals(to) ? from : from + ".." + to;
    }

    private static String text(Object value) {
        return value instanceof ArticleDate date ? date.value() : value.toString();
    }
}
