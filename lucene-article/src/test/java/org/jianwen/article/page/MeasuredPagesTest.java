package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads labelled pages of others, prints how well, and holds the floor. */
class MeasuredPagesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern LABEL = Pattern.compile("charset\\s*=\\s*[\"']?(gb\\w*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    @Test
    void bodiesAndDatesOfLabelledPages() throws IOException {
        Path folder = shared("extraction/pages", "body F1 and date clues of 35 pages");
        double sum = 0;
        double least = 1;
        int dated = 0;
        int found = 0;
        List<Path> pages = list(folder, ".html");
        for (Path file : pages) {
            Statements page = PageReader.read(decode(Files.readAllBytes(file)), null, PageLimits.DEFAULT);
            double f1 = f1(page.content(), label(file, ".body.txt"));
            Matcher day = DAY.matcher(label(file, ".date.txt"));
            boolean hasDay = day.find();
            boolean hit = hasDay && page.dates().stream().anyMatch(clue -> holds(clue.text(), day));
            sum += f1;
            least = Math.min(least, f1);
            dated += hasDay ? 1 : 0;
            found += hit ? 1 : 0;
            System.out.printf(
                    Locale.ROOT, "%.4s  F1 %.3f  %s%n", file.getFileName(), f1, !hasDay ? "" : hit ? "day" : "no day");
        }
        System.out.printf(
                Locale.ROOT,
                "mean F1 %.4f, least %.3f; day among the clues %d of %d%n",
                sum / pages.size(),
                least,
                found,
                dated);

        assertThat(sum / pages.size()).isGreaterThan(0.965);
        assertThat(least).isGreaterThan(0.57);
        assertThat(found).isGreaterThanOrEqualTo(24);
    }

    static Path shared(String folder, String what) {
        Path path = Path.of(System.getProperty("jianwen.shared", "../shared"), folder);
        if (!Files.isDirectory(path)) {
            String message = "SKIPPED: " + what + "; looked for " + path.toAbsolutePath();
            System.err.println(message);
            if (System.getenv("CI") != null) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String label(Path page, String ending) throws IOException {
        return Files.readString(
                page.resolveSibling(page.getFileName().toString().replace(".html", ending)));
    }

    private static String decode(byte[] bytes) {
        Matcher label = LABEL.matcher(new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
        if (!label.find()) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, GB18030);
            }
        }
        return new String(bytes, GB18030);
    }

    private static double f1(String found, String wanted) {
        Map<String, Integer> a = grams(found);
        Map<String, Integer> b = grams(wanted);
        double common = 0;
        for (Map.Entry<String, Integer> gram : a.entrySet()) {
            common += Math.min(gram.getValue(), b.getOrDefault(gram.getKey(), 0));
        }
        return 2 * common / (size(a) + size(b));
    }

    private static int size(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> grams(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u3000\\ufeff]+", "");
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + 4 <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + 4), 1, Integer::sum);
        }
        return grams;
    }

    /** Whether a text has the day in one of its usual orders. */
    private static boolean holds(String text, Matcher day) {
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int date = Integer.parseInt(day.group(3));
        String form = year + "\\s*[-/.年]\\s*0?" + month + "\\s*[-/.月]\\s*0?" + date + "(?!\\d)"
                + "|(?<!\\d)0?" + date + "[-/.]0?" + month + "[-/.]" + year
                + "|(?<!\\d)0?" + month + "[-/.]0?" + date + "[-/.]" + year;
        return Pattern.compile(form).matcher(text).find();
    }
}
