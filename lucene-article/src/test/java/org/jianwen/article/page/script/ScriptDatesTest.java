package org.jianwen.article.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.junit.jupiter.api.Test;

class ScriptDatesTest {
    private static List<Statement> of(String script) {
        List<Statement> dates = new ArrayList<>();
        ScriptDates.addTo(dates, script);
        return dates;
    }

    @Test
    void aVariableNamedForThePublicationSaysIt() {
        assertThat(of("var a = 1; var publish_time = \"2020-09-21\" || \"\";"))
                .containsExactly(Statement.date("2020-09-21", Origin.META, false));
        assertThat(of("var pubDate='2020-09-21 08:00:00';")).hasSize(1);
        assertThat(of("var ct = \"1600650000\";")).hasSize(1);
    }

    @Test
    void othersDoNot() {
        assertThat(of("var now = \"2020-09-21\"; var direct = \"1600650000\"; x.publish_time = \"2020-09-21\"; var "))
                .isEmpty();
        assertThat(of("var publish_time = \"\"; var ct = \"12\"; var pubtime = items[0].time;"))
                .isEmpty();
        assertThat(of("var ct = '".repeat(100_000))).isEmpty();
    }
}
