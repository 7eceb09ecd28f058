package org.jianwen.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class PrefilteredPatternTest {

    private static final PrefilteredPattern FLOOR = PrefilteredPattern.of("#第", "(?<!年)第[0-9]楼|#[0-9]$");

    @Test
    void findsWhatTheExpressionFinds() {
        assertThat(FLOOR.isIn("湖畔 第3楼")).isTrue();
        assertThat(FLOOR.isIn("湖畔 第三楼，今年第3楼")).isFalse();
        assertThat(FLOOR.isIn("")).isFalse();
        assertThat(FLOOR.matches("第3楼")).isTrue();
        assertThat(FLOOR.matches("第3楼。")).isFalse();
        assertThat(FLOOR.matches("")).isFalse();
    }

    @Test
    void looksBehindAPlaceAndNotBeyondTheOther() {
        Matcher last = FLOOR.find("年第3楼#4#5", 1, 6);
        assertThat(last).isNotNull();
        assertThat(last.group()).isEqualTo("#4");
        assertThat(FLOOR.find("#4#5", 2, 3)).isNull();
    }

    @Test
    void namesAllThatAMatchMayBeginWith() {
        assertThatThrownBy(() -> PrefilteredPattern.of("#", "#[0-9]|第")).hasMessageContaining("第");
        assertThatThrownBy(() -> PrefilteredPattern.of("#", "#?[0-9]")).hasMessageContaining("0");
    }
}
