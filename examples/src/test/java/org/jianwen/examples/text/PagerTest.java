package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerTest {

    private static final Terminal SCREEN = new Terminal(true, true, true, 80);

    @Test
    void pagesWhatAPersonReadsOnATerminal() {
        assertThat(Pager.command(SCREEN, List.of("search", "台风"), Map.of())).containsExactly("less");
        assertThat(Pager.command(SCREEN, List.of("--lang", "zh", "show", "1"), Map.of("PAGER", "more -s")))
                .containsExactly("more", "-s");
    }

    @Test
    void leavesAloneWhatProgramsReadAndWhoWantsNone() {
        assertThat(Pager.command(Terminal.NONE, List.of("search", "台风"), Map.of()))
                .isEmpty();
        assertThat(Pager.command(SCREEN, List.of("search", "台风", "--json"), Map.of()))
                .isEmpty();
        assertThat(Pager.command(SCREEN, List.of("serve"), Map.of())).isEmpty();
        assertThat(Pager.command(SCREEN, List.of("search", "台风"), Map.of("PAGER", "cat")))
                .isEmpty();
        assertThat(Pager.command(SCREEN, List.of("search", "台风"), Map.of("PAGER", "less", "JIANWEN_PAGER", "")))
                .isEmpty();
    }
}
