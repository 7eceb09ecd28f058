package org.jianwen.benchmarks.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** What another paper does to a text that it takes over. Stateless; may be shared by threads. */
public enum Edit {
    /** Nothing. */
    NONE("", (sentences, random) -> sentences),
    /** The first sentence is cut off. */
    LEAD_CUT(", lead cut", (sentences, random) -> sentences.subList(1, sentences.size())),
    /** Something of its own is added at the end. */
    FOOTER(", footer added", (sentences, random) -> {
        List<String> longer = new ArrayList<>(sentences);
        longer.add("（编辑：林小舟　校对：何一帆）本报保留一切权利，转载请注明出处。更多内容请关注本报客户端，欢迎拨打热线提供线索。");
        return longer;
    }),
    /** One sentence in ten is left out, and at least one. */
    THINNED(
            ", 10 % of sentences left out",
            (sentences, random) -> {
                List<String> fewer = new ArrayList<>(sentences);
                for (int i = Math.max(1, sentences.size() / 10); i > 0; i--) {
                    fewer.remove(random.nextInt(fewer.size()));
                }
                return fewer;
            }),
    /** All of that. */
    ALL(
            ", all of these",
            (sentences, random) ->
                    FOOTER.edit.apply(THINNED.edit.apply(LEAD_CUT.edit.apply(sentences, random), random), random));

    private final String label;
    private final BiFunction<List<String>, SplittableRandom, List<String>> edit;

    Edit(String label, BiFunction<List<String>, SplittableRandom, List<String>> edit) {
        this.label = label;
        this.edit = edit;
    }

    /** How a table names it, behind what is done to every copy. */
    public String label() {
        return label;
    }

    /** The sentences as the other paper prints them. */
    String of(List<String> sentences, SplittableRandom random) {
        return String.join("", edit.apply(sentences, random));
    }
}
