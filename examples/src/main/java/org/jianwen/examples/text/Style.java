package org.jianwen.examples.text;

/**
 * How things stand out: by colour on a terminal, by «» elsewhere. May be shared by threads.
 */
enum Style {
    PLAIN("«", "»"),
    COLOUR("\u001b[1;31m", "\u001b[0m");

    private final String openMark;
    private final String closeMark;

    Style(String openMark, String closeMark) {
        this.openMark = openMark;
        this.closeMark = closeMark;
    }

    static Style of(Terminal terminal) {
        return terminal.colour() ? COLOUR : PLAIN;
    }

    /** What goes before a match. */
    String openMark() {
        return openMark;
    }

    /** What goes behind a match. */
    String closeMark() {
        return closeMark;
    }

    /** How many columns both together take. */
    int markWidth() {
        return this == PLAIN ? openMark.length() + closeMark.length() : 0;
    }

    String bold(String text) {
        return inColour("1", text);
    }

    String dim(String text) {
        return inColour("2", text);
    }

    String bar(String text) {
        return inColour("36", text);
    }

    private String inColour(String code, String text) {
        return this == COLOUR && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
