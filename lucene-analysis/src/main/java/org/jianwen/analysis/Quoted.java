package org.jianwen.analysis;

import java.util.regex.Pattern;

/** Quotes outside text for messages. Stateless; may be shared by threads. */
public final class Quoted {

    /** The most characters that are shown. */
    public static final int MAX_CHARACTERS = 60;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private Quoted() {}

    /** Quotes a text in 「」, cut to {@value #MAX_CHARACTERS} characters. Control characters become spaces, so that it is one line. */
    public static String of(String text) {
        return "「" + cut(text) + "」";
    }

    /** As {@link #of}, without the marks. */
    public static String cut(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > MAX_CHARACTERS;
        String shown = isLong ? text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS)) + "…" : text;
        return CONTROLS.matcher(shown).replaceAll(" ");
    }
}
