package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jianwen.junit.golden.GoldenQuery;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

class GoldenAssertTest {

    private static final GoldenSet GOLDEN = GoldenSet.of(
            GoldenQuery.of("石桥", "bridge"), GoldenQuery.of("渡船", "bridge", "ferry"), GoldenQuery.of("咖啡", "ferry"));

    @RegisterExtension
    static final JianwenExtension archive =
            JianwenExtension.of(Article.of("bridge", "石桥修好了", "行人可以过河。"), Article.of("ferry", "渡船停航", "今天起停航。"));

    @Test
    void floorsThatAreReachedPass() {
        archive.assertThatGoldenSet(GOLDEN).hasMrr(0.66).hasRecall(0.5, 10).hasRecall(0.5, 1);
    }

    @Test
    void aFloorThatIsMissedListsTheWorstFirst() {
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class,
                () -> archive.assertThatGoldenSet(GOLDEN).hasRecall(0.9, 10));
        assertThat(error)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "recall@10 is 0.5000 over 3 queries, wanted at least 0.9; 2 of them could do better, the worst first:",
                        "  0.00  「咖啡」 wants 「ferry」, finds nothing",
                        "  0.50  「渡船」 wants 「bridge」 「ferry」, finds 「ferry」"));
        assertThat(error.getExpected().getValue()).isEqualTo(0.9);
        assertThat(error.getActual().getValue()).isEqualTo(0.5);
    }

    @Test
    void aFloorIsAShare() {
        assertThatThrownBy(() -> archive.assertThatGoldenSet(GOLDEN).hasMrr(90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the floor must be between 0 and 1, was 90.0");
    }
}
