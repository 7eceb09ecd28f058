package org.jianwen.examples;

import java.io.IOException;
import java.time.YearMonth;
import org.jianwen.junit.JianwenExtension;
import org.jianwen.junit.golden.GoldenSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader of the bundled archive may ask is answered by the article that is meant, first. */
class SampleQueriesTest {

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.ofFolder(Cli.SAMPLE);

    @Test
    void theArticleThatIsMeantComesFirst() throws IOException {
        GoldenSet asked = GoldenSet.read(Cli.EXAMPLES.resolve("src/test/resources/sample-queries.tsv"));
        archive.assertThatGoldenSet(asked).hasMrr(0.95).hasRecall(1, 10);
    }

    @Test
    void typhoonsAreFoundInEitherScriptAndCountedByMonth() {
        for (String typed : new String[] {"台风", "颱風"}) {
            archive.assertThatQuery(typed)
                    .hasTotal(17)
                    .highlights("台风")
                    .counts(4, YearMonth.of(2023, 7))
                    .counts(0, YearMonth.of(2023, 8))
                    .countsSource(8, "海岸新闻网");
        }
    }
}
