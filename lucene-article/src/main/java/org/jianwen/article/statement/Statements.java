package org.jianwen.article.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.schema.ArticleField;
import org.jspecify.annotations.Nullable;

/**
 * All that the input says of one article. Immutable; threads may share it.
 *
 * @param list the statements in the order of the input; of equal origins the first has the last word
 * @param content the article itself: HTML, or text with one paragraph a line
 * @param html whether the content is HTML, which is still to be read
 * @param notes what was decided or dropped, sentences for a person
 * @param values what it says of fields that a program declares, in the same order
 */
public record Statements(
        List<Statement> list, String content, boolean html, List<String> notes, List<FieldValue> values) {

    /** Checks and copies what it is given. */
    public Statements {
        list = List.copyOf(list);
        Objects.requireNonNull(content, "content");
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    /** Collects statements. */
    public static Builder builder() {
        return new Builder();
    }

    /** The words of the first statement about a field, or {@code null}. */
    public @Nullable String first(Field field) {
        for (Statement statement : list) {
            if (statement.field() == field) {
                return statement.text();
            }
        }
        return null;
    }

    /** The words of the first statement about a field that stands there, or {@code null}. */
    public @Nullable String first(Field field, Origin origin) {
        for (Statement statement : list) {
            if (statement.field() == field && statement.origin() == origin) {
                return statement.text();
            }
        }
        return null;
    }

    /** The statements about dates. */
    public List<Statement> dates() {
        List<Statement> dates = new ArrayList<>();
        for (Statement statement : list) {
            if (statement.field() == Field.PUBLISHED || statement.field() == Field.UPDATED) {
                dates.add(statement);
            }
        }
        return dates;
    }

    /** These statements after those of others, with this content: front matter over the text under it. */
    public Statements under(Statements others) {
        return builder().add(others).add(this).build();
    }

    /** These statements with one note more. */
    public Statements withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Statements(list, content, html, more, values);
    }

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    /** Statements that are being collected. Not for use by several threads. */
    public static final class Builder {

        private final Set<Statement> list = new LinkedHashSet<>();
        private final List<String> notes = new ArrayList<>();
        private final List<FieldValue> values = new ArrayList<>();
        private String content = "";
        private boolean html;

        private Builder() {}

        /** Adds what is said, unless it is blank; a source that is an address is that of the article. */
        public Builder say(Field field, @Nullable String text, Origin origin) {
            if (text != null && !text.isBlank()) {
                boolean address =
                        field == Field.SOURCE && ADDRESS.matcher(text.strip()).matches();
                list.add(
                        address
                                ? new Statement(Field.URL, text.strip(), Origin.CANONICAL)
                                : new Statement(field, text.strip(), origin));
            }
            return this;
        }

        /** Adds statements and notes, and takes the content. */
        public Builder add(Statements others) {
            list.addAll(others.list());
            notes.addAll(others.notes());
            values.addAll(others.values());
            content = others.content();
            html = others.html();
            return this;
        }

        /** Adds statements. */
        public Builder addAll(List<Statement> others) {
            list.addAll(others);
            return this;
        }

        /** Adds a value of a declared field, unless it is blank. */
        public Builder value(ArticleField field, @Nullable Object value, Origin origin) {
            if (value != null && !value.toString().isBlank()) {
                values.add(new FieldValue(field.name(), value, origin));
            }
            return this;
        }

        /** Adds values of declared fields. */
        public Builder addValues(List<FieldValue> others) {
            values.addAll(others);
            return this;
        }

        /** Whether something is said about a field. */
        public boolean says(Field field) {
            return list.stream().anyMatch(statement -> statement.field() == field);
        }

        /** Adds a note. */
        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        /** Sets content that is HTML. */
        public Builder html(String value) {
            return content(value, true);
        }

        /** Sets content that is plain text. */
        public Builder text(String value) {
            return content(value, false);
        }

        /** Sets the content. */
        public Builder content(String value, boolean isHtml) {
            content = value;
            html = isHtml;
            return this;
        }

        /** What was collected. */
        public Statements build() {
            return new Statements(List.copyOf(list), content, html, notes, values);
        }
    }
}
