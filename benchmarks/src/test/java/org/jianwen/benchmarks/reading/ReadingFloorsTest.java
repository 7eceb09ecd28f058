package org.jianwen.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.reading.PageScores.Dated;
import org.jianwen.benchmarks.reading.PageScores.Label;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What reading must not fall behind, over data that lies outside the repository. */
class ReadingFloorsTest {

    private static SharedData shared(String what) {
        Path folder = Path.of(System.getProperty("jianwen.shared", "../shared"));
        if (!Files.isDirectory(folder.resolve("extraction/pages"))) {
            String skipped = "SKIPPED: " + what + "; looked for " + folder.toAbsolutePath();
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }
        return new SharedData(folder);
    }

    @Test
    void bodiesOfLabelledPages() throws IOException {
        PageScores scores = PageScores.of(shared("bodies of labelled pages").pages());

        assertThat(scores.meanF1()).isGreaterThan(0.965);
        assertThat(scores.worstF1()).isGreaterThan(0.57);
    }

    /**
     * Of the labels, one is the clock of the page (京港台时间) and not its dateline, one the date of a notice about the text
     * and not that of its first publication, one the 成文日期 of a document and not its 发布日期; those are read otherwise,
     * and count as wrong.
     */
    @Test
    void datesOfLabelledPages() throws IOException {
        PageScores scores = PageScores.of(shared("dates of labelled pages").pages());

        assertThat(scores.count(Label.DAY, Dated.RIGHT)).isGreaterThanOrEqualTo(23);
        assertThat(scores.count(Label.DAY, Dated.WRONG)).isLessThanOrEqualTo(3);
        assertThat(scores.count(Label.DAY, Dated.MISSED)).isZero();
        assertThat(scores.count(Label.UNKNOWN, Dated.INVENTED)).isZero();
        assertThat(scores.count(Label.COARSER, Dated.RIGHT)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void formsOfDates() throws IOException {
        SharedData shared = shared("forms of dates, and traps");

        assertThat(DateScores.ofForms(shared.lines("dates/forms.tsv")).wrong()).isEmpty();
        assertThat(DateScores.ofTraps(shared.lines("dates/traps.md")).wrong()).isEmpty();
    }

    @Test
    void postsWithoutTheirFrontMatter() throws IOException {
        PostScores scores =
                PostScores.of(shared("posts without their front matter").posts());

        assertThat(scores.titles().value()).isGreaterThanOrEqualTo(0.985);
        assertThat(scores.titles().all()).isGreaterThan(50);
        assertThat(scores.days().value()).isEqualTo(1);
        assertThat(scores.days().all()).isGreaterThan(30);
        assertThat(scores.otherDays()).isLessThanOrEqualTo(4);
    }
}
