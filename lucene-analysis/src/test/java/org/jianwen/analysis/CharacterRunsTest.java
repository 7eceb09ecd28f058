package org.jianwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jianwen.analysis.CharacterRuns.Run;
import org.jianwen.analysis.character.CodePoints;
import org.jianwen.analysis.fold.FoldedText;
import org.junit.jupiter.api.Test;

class CharacterRunsTest {

    @Test
    void cutsAtPunctuationAndSpacesOnly() {
        assertThat(CharacterRuns.of("  歼-20，C++／C# A股。９．46%"))
                .containsExactly(
                        new Run("歼", 2, 3),
                        new Run("20", 4, 6),
                        new Run("c++", 7, 10),
                        new Run("c#", 11, 13),
                        new Run("a股", 14, 16),
                        new Run("9", 17, 18),
                        new Run("46%", 19, 22));
        assertThat(CharacterRuns.of("，。 \n")).isEmpty();
    }

    /** Emoji, currency signs, arrows: whatever is drawn and is no punctuation belongs to a run. */
    @Test
    void whateverIsVisibleStandsInARun() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean symbol = type == Character.OTHER_SYMBOL
                    || type == Character.CURRENCY_SYMBOL
                    || type == Character.MATH_SYMBOL
                    || type == Character.MODIFIER_SYMBOL;
            if ((symbol || Character.isLetterOrDigit(c)) && !CodePoints.isInvisible(c)) {
                String text = Character.toString(c);
                assertThat(CharacterRuns.of("。" + text + "。")).as("U+%04X", c).isNotEmpty();
            }
        }
        for (String emoji :
                List.of("❤\uFE0F", "👍🏽", "🇨🇳", "👨\u200D👩\u200D👧\u200D👦", "1\uFE0F\u20E3", "5‰", "§12")) {
            assertThat(CharacterRuns.of("，" + emoji + "，"))
                    .as(emoji)
                    .singleElement()
                    .satisfies(run -> {
                        assertThat(run.start()).isEqualTo(1);
                        assertThat(run.end()).isEqualTo(1 + emoji.length());
                    });
            assertThat(FoldedText.of(emoji.replace("\uFE0F", "")).text())
                    .isEqualTo(FoldedText.of(emoji).text());
        }
    }

    @Test
    void coversARunWithTheFewestPairs() {
        assertThat(new Run("甲乙丙丁", 0, 4).covering()).containsExactly(new Gram("甲乙", 0), new Gram("丙丁", 2));
        assertThat(new Run("甲乙丙丁戊", 0, 5).covering())
                .containsExactly(new Gram("甲乙", 0), new Gram("丙丁", 2), new Gram("丁戊", 3));
        assertThat(new Run("𠮷野", 0, 3).covering()).containsExactly(new Gram("𠮷野", 0));
        assertThat(new Run("𠮷", 0, 2).covering()).containsExactly(new Gram("𠮷", 0));
    }

    @Test
    void coversSeveralRunsWithTheirEnds() {
        assertThat(CharacterRuns.covering(CharacterRuns.of("甲乙，丙，丁戊己")))
                .containsExactly(
                        new Gram("甲乙", 0), new Gram("乙", 1), new Gram("丙", 3), new Gram("丁戊", 5), new Gram("戊己", 6));
        assertThat(CharacterRuns.covering(List.of())).isEmpty();
    }

    /** In either script, in full or half width: every part of a run is found. */
    @Test
    void anyPartOfARunIsFound() {
        Random random = new Random(42);
        int checked = 0;
        for (int i = 0; i < 5_000; i++) {
            String document = RandomText.of(random, 30);
            Map<Integer, String> index = index(document);
            for (Run run : CharacterRuns.of(document)) {
                String part = part(document.substring(run.start(), run.end()), random);
                for (String query : List.of(part, OtherSpelling.of(part, random))) {
                    assertThat(found(index, query))
                            .as("%s in %s", query, document)
                            .isTrue();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20_000);
    }

    /** With few letters near misses are many. */
    @Test
    void nothingElseIsFound() {
        Random random = new Random(43);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String document = few(random, 14);
            String query = few(random, 6);
            if (!CharacterRuns.of(query).isEmpty()) {
                boolean contained = joined(document).contains(joined(query));
                assertThat(found(index(document), query))
                        .as("%s in %s", query, document)
                        .isEqualTo(contained);
                found += contained ? 1 : 0;
            }
        }
        assertThat(found).isBetween(2_000, 45_000);
    }

    private static String few(Random random, int max) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(max) + 1; n > 0; n--) {
            text.append(List.of("甲", "乙", "乙", "𠮷", "a", "，", " ").get(random.nextInt(7)));
        }
        return text.toString();
    }

    private static String joined(String text) {
        return CharacterRuns.of(text).stream().map(Run::text).collect(Collectors.joining("|"));
    }

    /** A part of a run, cut between characters. */
    private static String part(String run, Random random) {
        FoldedText folded = FoldedText.of(run);
        int length = folded.text().length();
        int from = random.nextInt(length);
        int to = Math.min(length - 1, from + random.nextInt(200));
        return run.substring(folded.originalStart(from), folded.originalEnd(to));
    }

    private static Map<Integer, String> index(String document) {
        Map<Integer, String> byPosition = new HashMap<>();
        for (AnalyzedTerm term : ArticleAnalysis.terms(document)) {
            if (term.field().equals("characters")) {
                assertThat(byPosition.put(term.position(), term.text())).isNull();
            }
        }
        return byPosition;
    }

    /** A phrase query as the query side makes it. */
    private static boolean found(Map<Integer, String> index, String query) {
        List<Gram> grams = CharacterRuns.covering(CharacterRuns.of(query));
        return index.keySet().stream().anyMatch(base -> {
            for (int i = 0; i < grams.size(); i++) {
                Gram gram = grams.get(i);
                String term = index.getOrDefault(base + gram.position(), "");
                boolean prefix = i == grams.size() - 1
                        && gram.term().codePointCount(0, gram.term().length()) == 1;
                if (prefix ? !term.startsWith(gram.term()) : !term.equals(gram.term())) {
                    return false;
                }
            }
            return true;
        });
    }
}
