package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void usesColourOnATerminalUnlessAskedNotTo() {
        assertThat(Terminal.of("out,err", "90", Map.of())).isEqualTo(new Terminal(true, true, true, 90));
        assertThat(Terminal.of("out", "90", Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Terminal.of("out", "90", Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(Terminal.of(",err", "90", Map.of())).isEqualTo(new Terminal(false, true, false, 100));
    }

    @Test
    void takesOnlySensibleWidths() {
        assertThat(Terminal.of("out", "5", Map.of()).columns()).isEqualTo(40);
        assertThat(Terminal.of("out", "99999", Map.of()).columns()).isEqualTo(120);
        assertThat(Terminal.of("out", "wide", Map.of()).columns()).isEqualTo(100);
        assertThat(Terminal.of("out", "", Map.of()).columns()).isEqualTo(100);
    }
}
