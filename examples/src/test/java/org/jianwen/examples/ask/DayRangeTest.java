package org.jianwen.examples.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2022,       2022-01-01, 2022-12-31",
        "2024-02,    2024-02-01, 2024-02-29",
        "2022-09-01, 2022-09-01, 2022-09-01",
        "' 2022 ',   2022-01-01, 2022-12-31",
    })
    void isTheWholeOfWhatItNames(String text, LocalDate first, LocalDate last) {
        assertThat(DayRange.parse(text)).isEqualTo(new DayRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "22", "2022-9", "2022-00", "2022-13", "2023-02-29", "0000", "2022-09-01T08:00", "２０２２", "昨天"
            })
    void refusesWhatIsNotOnTheCalendar(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRange.parse(text))
                .withMessage(
                        "「" + text + "」 is not a date: use a year, month or day, such as 2022, 2022-09 or 2022-09-01");
    }
}
