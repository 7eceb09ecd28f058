package org.jianwen.benchmarks.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jianwen.article.ReadSettings;
import org.jianwen.benchmarks.data.LabelledCase;
import org.jianwen.benchmarks.data.LabelledPage;

/**
 * The labelled pages and cases that a rule wins and loses. Each rule that may leave something out is switched off in turn.
 *
 * @param rule its name, as notes give it
 * @param wins the files that are read better with it
 * @param loses the files that are read better without it
 */
public record RuleScores(String rule, List<String> wins, List<String> loses) {

    /** Copies the lists. */
    public RuleScores {
        wins = List.copyOf(wins);
        loses = List.copyOf(loses);
    }

    /** The scores of all rules. */
    public static List<RuleScores> of(List<LabelledPage> pages, List<LabelledCase> cases) {
        List<PageOutcome> all = outcomes(pages, cases, ReadSettings.defaults());
        List<RuleScores> scores = new ArrayList<>();
        for (String rule : ReadSettings.ruleNames()) {
            List<PageOutcome> without =
                    outcomes(pages, cases, ReadSettings.defaults().withoutRules(rule));
            scores.add(new RuleScores(rule, better(all, without), better(without, all)));
        }
        return scores;
    }

    /** The sentences of labelled pages that are not in what was read of them, each with its file before it. */
    public static List<String> missing(List<LabelledPage> pages) {
        return outcomes(pages, List.of(), ReadSettings.defaults()).stream()
                .flatMap(page -> page.faults().stream()
                        .filter(fault -> !fault.equals("date"))
                        .map(fault -> page.name() + ": " + fault))
                .toList();
    }

    /** The cases that are not read right, with what is wrong. */
    public static List<String> wrong(List<LabelledCase> cases) {
        return outcomes(List.of(), cases, ReadSettings.defaults()).stream()
                .filter(page -> !page.faults().isEmpty())
                .map(page -> page.name() + ": " + page.faults())
                .toList();
    }

    /** Whether a body has what a case wants there, and nothing that it does not. */
    public static boolean isBodyRight(LabelledCase page, String body) {
        return PageOutcome.bodyFaults(page, body).isEmpty();
    }

    /** The body that is read of a case, or empty. */
    public static String body(LabelledCase page) {
        return PageOutcome.body(page);
    }

    private static List<PageOutcome> outcomes(
            List<LabelledPage> pages, List<LabelledCase> cases, ReadSettings settings) {
        List<PageOutcome> outcomes = new ArrayList<>();
        pages.forEach(page -> outcomes.add(PageOutcome.of(page, settings)));
        cases.forEach(page -> outcomes.add(PageOutcome.of(page, settings)));
        return outcomes;
    }

    private static List<String> better(List<PageOutcome> ones, List<PageOutcome> others) {
        return IntStream.range(0, ones.size())
                .filter(i -> ones.get(i).isBetterThan(others.get(i)))
                .mapToObj(i -> ones.get(i).name())
                .toList();
    }
}
