package org.jianwen.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;

/** Writes stories on a few subjects, and reprints of them as other papers would: edited, cut, in the other script. */
final class Newsroom {

    private static final int SUBJECTS = 8;
    private static final int WORDS = 60;
    private static final Map<Integer, Integer> TRADITIONAL = new HashMap<>();

    static {
        for (int c = 0x4E00; c < 0x9F00; c++) {
            int simplified = FoldedText.of(Character.toString(c)).text().codePointAt(0);
            if (simplified != c) {
                TRADITIONAL.put(simplified, c);
            }
        }
    }

    private final Random random;
    private final List<List<String>> vocabularies = new ArrayList<>();

    Newsroom(Random random) {
        this.random = random;
        for (int i = 0; i < SUBJECTS; i++) {
            vocabularies.add(random.ints(WORDS, 0x4E00, 0x6000)
                    .mapToObj(c -> Character.toString(c) + Character.toString(0x4E00 + random.nextInt(0x1200)))
                    .toList());
        }
    }

    /** A story of its own, on the subject of many others, with the word 消息 in it. */
    Article story(String id) {
        List<String> vocabulary = vocabularies.get(random.nextInt(SUBJECTS));
        StringBuilder body = new StringBuilder("消息：");
        int sentences = 6 + random.nextInt(30);
        for (int i = 0; i < sentences; i++) {
            for (int words = 4 + random.nextInt(12); words > 0; words--) {
                body.append(vocabulary.get(random.nextInt(WORDS)));
            }
            body.append(random.nextInt(3) == 0 ? random.nextInt(10_000) + "次。" : "，");
        }
        return Article.of(id, "题" + vocabulary.get(random.nextInt(WORDS)), body.toString())
                .withSource("源" + random.nextInt(4))
                .withPublished(date(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700))));
    }

    /** The story again: up to a tenth of its characters changed, its tail cut, in either script, some days later. */
    Article reprint(Article story, String id) {
        int[] characters = story.body().codePoints().toArray();
        double rate = random.nextDouble() * 0.1;
        int end = (int) (characters.length * (random.nextBoolean() ? 1 : 0.7 + 0.3 * random.nextDouble()));
        boolean otherScript = random.nextBoolean();
        StringBuilder body = new StringBuilder("消息");
        for (int i = 2; i < end; i++) {
            int c = otherScript ? TRADITIONAL.getOrDefault(characters[i], characters[i]) : characters[i];
            int edit = random.nextDouble() < rate ? random.nextInt(3) : 3;
            if (edit != 0) {
                body.appendCodePoint(edit == 1 ? 0x4E00 + random.nextInt(0x5000) : c);
            }
            if (edit == 2) {
                body.appendCodePoint(0x4E00 + random.nextInt(0x5000));
            }
        }
        ArticleDate later =
                random.nextInt(4) == 0 ? null : date(story.published().day().plusDays(1 + random.nextInt(20)));
        return Article.of(id, "又题" + random.nextInt(1_000), body.toString())
                .withSource("源" + random.nextInt(4))
                .withPublished(later);
    }

    private static ArticleDate date(LocalDate day) {
        return ArticleDate.on(day, ArticleSchema.DEFAULT_ZONE);
    }
}
