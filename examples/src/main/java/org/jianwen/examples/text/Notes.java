package org.jianwen.examples.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that the library says in English, in Chinese: each is one of the phrases of a table, with what was typed or
 * found in its places. Stateless; may be shared by threads.
 */
public final class Notes {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final String PHRASE = "*";
    private static final int MAX_LENGTH = 2_000;

    private Notes() {}

    /**
     * A phrase that the library says.
     *
     * @param english matches it whole
     * @param places what may stand at its places: {@code *} is another phrase
     * @param chinese the same, with the numbers of its places
     */
    private record Phrase(Pattern english, List<String> places, String chinese) {

        static Phrase of(String english, String chinese) {
            List<String> places = PLACE.matcher(english)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            StringBuilder pattern = new StringBuilder();
            int at = 0;
            for (MatchResult place : PLACE.matcher(english).results().toList()) {
                pattern.append(Pattern.quote(english.substring(at, place.start())));
                pattern.append(place.group(1).length() > 1 ? "(" + place.group(1) + ")" : "(.+?)");
                at = place.end();
            }
            pattern.append(Pattern.quote(english.substring(at)));
            return new Phrase(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, chinese);
        }

        Optional<String> said(String text) {
            Matcher found = english.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
            return Optional.of(PLACE.matcher(chinese).replaceAll(place -> {
                int number = Integer.parseInt(place.group(1));
                String part = found.group(number);
                return Matcher.quoteReplacement(
                        places.get(number - 1).equals(PHRASE) ? inChinese(part).orElse(part) : part);
            }));
        }
    }

    /** The sentence in Chinese, or nothing if it is none that is known. */
    public static Optional<String> inChinese(String note) {
        if (note.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (Phrase phrase : Table.PHRASES) {
            Optional<String> said = phrase.said(note);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** Read when the first sentence is to be said in Chinese. */
    private static final class Table {
        static final List<Phrase> PHRASES = read();

        private static List<Phrase> read() {
            try (InputStream in = Notes.class.getResourceAsStream("notes_zh.tsv");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .map(cells -> Phrase.of(cells[0], cells[1]))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("the table of notes cannot be read from the jar", e);
            }
        }
    }
}
