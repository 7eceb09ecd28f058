package org.jianwen.schema;

import java.util.Locale;

/** What a field of an article holds, and so how it is indexed. */
public enum FieldKind {
    /** Any number of values that are compared whole and folded. So 新华社 and 新華社 are one, as with sources and tags. */
    KEYWORD("text"),
    /** Values compared as they stand, as ids and addresses are. */
    EXACT("text"),
    /** A whole number. */
    NUMBER("a whole number like 120"),
    /** A number with a fraction. */
    DECIMAL("a number like 4.5"),
    /** A date with its precision. */
    DATE("a date like 2024, 2024-05, 2024-05-01 or 2024-05-01T08:30+08:00"),
    /** Text, analysed as titles and bodies are, and found by its words. */
    TEXT("text"),
    /** What is only kept and given back, such as a piece of JSON. */
    STORED("text");

    private final String wanted;

    FieldKind(String wanted) {
        this.wanted = wanted;
    }

    /** The name of this kind as messages have it: {@code number}. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value of this kind is, in words: {@code a whole number like 120}. */
    public String wanted() {
        return wanted;
    }

    /** Whether values are whole texts that are compared, not searched. */
    public boolean isKeyword() {
        return this == KEYWORD || this == EXACT;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return this == NUMBER || this == DECIMAL;
    }

    /** Whether values have an order that ranges speak of. */
    public boolean isOrdered() {
        return isNumber() || this == DATE;
    }
}
