package org.jianwen.examples.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.jianwen.query.HitOrder;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void readsWordsWhateverTheirCase() {
        assertThat(Asked.order(" Newest ")).isEqualTo(HitOrder.NEWEST);
        assertThat(Asked.zone("+08:00")).isEqualTo(ZoneId.of("+08:00"));
        assertThat(Asked.instant("2024-05-01T08:00+08:00")).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
        assertThat(Asked.number("007", 1)).isEqualTo(7);
    }

    @Test
    void saysWhatWasWanted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.order("best"))
                .withMessage("「best」 is no order: write relevance, newest, oldest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.number("0", 1))
                .withMessage("「0」 is too small: use a number from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.number("99999999999", 1))
                .withMessage("「99999999999」 is not a whole number up to 2147483647: use one such as 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asked.instant("2024-05-01"))
                .withMessageContaining("is not a point in time");
    }
}
