package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shape: JSON, line 12 | shape: JSON, line …",
                "shape: plain text | shape: plain text",
                "date: byline 「05-06 10:00 来源：晨风」 no year | date: byline 「…」 no year",
                "date: byline 2021-03-05 09:10 is contradicted by url 2021-04 | date: byline … is contradicted by url …",
                "charset GB18030: declared as 「gbk」; 82% as GB18030, 0% as Big5 | charset GB18030: declared as 「…」; … as GB18030, … as Big5",
                "charset UTF-8: the bytes are valid UTF-8 | charset UTF-8: the bytes are valid UTF-8",
                "tags: 3 of 20 dropped | tags: … of … dropped"
            })
    void notesThatDifferInDetailsAreOfOneKind(String note, String kind) {
        assertThat(NoteKind.of(note)).isEqualTo(kind);
    }
}
