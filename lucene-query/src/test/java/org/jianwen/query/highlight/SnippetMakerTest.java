package org.jianwen.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.analysis.occurrence.HighlightTerm.Kind;
import org.junit.jupiter.api.Test;

class SnippetMakerTest {

    @Test
    void marksStandInTheOriginalSpelling() {
        assertThat(marked("台风 covid-19 café", "颱風ＣＯＶＩＤ１９之後，Cafe\u0301照常營業。COVID-19"))
                .containsExactly("颱風", "Cafe\u0301", "COVID-19");
    }

    @Test
    void latinNeedlesAreWholeWords() {
        assertThat(marked("AI", "SAID AI MAIN，AI。")).containsExactly("AI", "AI");
    }

    @Test
    void matchesThatTouchAreOneMark() {
        assertThat(marked("台风 登陆", "台风登陆了")).containsExactly("台风登陆");
    }

    @Test
    void farMatchesAreFound() {
        String body = "天气晴朗。".repeat(20_000) + "台风来了。";
        List<Snippet> snippets = maker("台风").make("", body);
        assertThat(snippets)
                .singleElement()
                .satisfies(s -> assertThat(s.toHtml()).endsWith("<mark>台风</mark>来了。"));
    }

    @Test
    void passagesAreWholeSentencesOfAParagraph() {
        String body = "第一段没有。\n" + "这里说到台风，也说别的。接着还有一句。\n" + "尾段。";
        assertThat(maker("台风").make("标题", body)).extracting(Snippet::text).containsExactly("标题", "这里说到台风，也说别的。接着还有一句。");
    }

    @Test
    void aBodyWithoutMatchShowsItsBeginning() {
        assertThat(maker("台风").make("台风", "没有那个词。\n第二段。"))
                .extracting(Snippet::text)
                .containsExactly("台风", "没有那个词。");
    }

    @Test
    void passagesPreferWhatIsNotYetShown() {
        String filler = "其他的事情说了很多很多，占满了一整个段落的位置，直到它和别的句子分开为止，所以这里还要再写一些字。";
        String body = "台风台风台风。" + filler + "\n" + "台风又来。" + filler + "\n" + "高铁停运。" + filler;
        assertThat(maker("台风 高铁").make("", body))
                .extracting(Snippet::text)
                .anyMatch(text -> text.contains("高铁"))
                .anyMatch(text -> text.contains("台风"));
    }

    @Test
    void whatIsMarkedFoldsToWhatWasSought() {
        Random random = new Random(11);
        String alphabet = "台颱风風国國AaＡ1１-，。 \n𠮷é\u200B";
        for (int round = 0; round < 3_000; round++) {
            String text = random(random, alphabet, 60);
            String needle = random(random, "台颱风風国國Aa1𠮷", 1 + random.nextInt(3));
            String folded = FoldedText.of(needle).text();
            for (Snippet snippet : SnippetMaker.of(List.of(HighlightTerm.of(Kind.TEXT, needle)))
                    .make(text, "")) {
                for (Mark mark : snippet.marks()) {
                    String marked = FoldedText.of(snippet.text().substring(mark.start(), mark.end()))
                            .text();
                    assertThat(marked).contains(folded);
                    assertThat(onlyOccurrences(marked, folded)).as(marked).isTrue();
                }
            }
        }
    }

    /** Whether a text is nothing but occurrences of another, touching or overlapping. */
    private static boolean onlyOccurrences(String text, String part) {
        boolean[] covered = new boolean[text.length()];
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            Arrays.fill(covered, at, at + part.length(), true);
        }
        for (boolean one : covered) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    private static String random(Random random, String alphabet, int length) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static SnippetMaker maker(String needles) {
        return SnippetMaker.of(Arrays.stream(needles.split(" "))
                .map(n -> HighlightTerm.of(Kind.WORDS, n))
                .toList());
    }

    private static List<String> marked(String needles, String title) {
        Snippet snippet = maker(needles).make(title, "").getFirst();
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
