package org.jianwen.examples.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the output goes. May be shared by threads.
 *
 * @param out whether the output is read on a terminal rather than by another program or from a file
 * @param err whether messages are
 * @param colour whether bold and colour may be used on the output
 * @param columns the width of a line, in columns of a narrow character
 * @param words the language of the person
 */
public record Terminal(boolean out, boolean err, boolean colour, int columns, Words words) {

    /** No terminal: plain text, lines of a width that fits anywhere. */
    public static final Terminal NONE = new Terminal(false, false, false, 100);

    /** A terminal of a person who reads English. */
    public Terminal(boolean out, boolean err, boolean colour, int columns) {
        this(out, err, colour, columns, Words.ENGLISH);
    }

    private static final int MIN_COLUMNS = 40;
    private static final int MAX_COLUMNS = 120;

    /**
     * What the launcher says about the terminal.
     *
     * @param streams which of {@code out} and {@code err} are a terminal, separated by commas; may be empty
     * @param columns the width as a number; anything else is as if it were not known
     * @param environment the variables of the environment, of which {@code NO_COLOR} and {@code TERM} count
     */
    public static Terminal of(String streams, String columns, Map<String, String> environment) {
        boolean out = streams.contains("out");
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT).equals("dumb");
        return new Terminal(
                out,
                streams.contains("err"),
                out && !noColour,
                out ? width(columns) : NONE.columns,
                Words.in(language(environment)));
    }

    private static int width(String columns) {
        if (!columns.matches("[1-9]\\d{0,4}")) {
            return NONE.columns;
        }
        return Math.clamp(Integer.parseInt(columns), MIN_COLUMNS, MAX_COLUMNS);
    }

    /** This terminal, in another language. */
    public Terminal in(Words value) {
        return new Terminal(out, err, colour, columns, value);
    }

    private static String language(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
    }
}
