package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateFormsTest {

    private static final DateContext SAVED = DateContext.ofDefaults()
            .withCaptured(OffsetDateTime.parse("2024-06-18T10:00+08:00").toInstant());

    static List<String[]> measured() {
        return SharedForms.rows();
    }

    @ParameterizedTest
    @MethodSource("measured")
    void everyMeasuredFormIsRead(String form, String date, String precision) {
        DateReading reading = DateFinder.read(form, SAVED);
        assertThat(reading == null ? "none" : reading.value()).as(form).isEqualTo(date);
        assertThat(reading == null ? "none" : reading.precision().name().toLowerCase(Locale.ROOT))
                .as(form)
                .isEqualTo(precision);
    }

    static List<String[]> own() throws IOException {
        try (InputStream in = DateFormsTest.class.getResourceAsStream("forms.tsv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void everyFormIsRead(String form, String date) {
        DateReading reading = DateFinder.read(form, SAVED);
        assertThat(reading == null ? "none" : reading.value()).as(form).isEqualTo(date);
    }

    @Test
    void offsetsPointIntoTheLine() {
        String line = "某报　２０２２年９月１６日 08:05　责编";
        List<ParsedDate> forms = DateScanner.scan(line);
        assertThat(forms).hasSize(1);
        assertThat(line.substring(forms.get(0).start(), forms.get(0).end())).isEqualTo("２０２２年９月１６日 08:05");
        assertThat(forms.get(0).hasYear()).isTrue();
    }
}
