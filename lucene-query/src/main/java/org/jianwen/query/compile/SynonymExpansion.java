package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.Clause.Alternative;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.Numerals;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Adds to words what else may stand in their place: other words for the same thing that are in the index. Words side by side
 * that are one name become one clause: New York Times, which is 纽约时报; Open AI, which is OpenAI; and the groups of 138 0013
 * 8000. Quotations, beginnings and what is excluded stay as they are. For one query on one view; not to be shared by threads.
 */
final class SynonymExpansion {

    /** The most alternatives of one query. */
    private static final int MAX_ALTERNATIVES = 24;

    /** The most words of one name. */
    private static final int MAX_PARTS = 6;

    /** The most words of one query that are tried in two parts, and how long they are. */
    private static final int MAX_JOINED = 8;

    private static final int SHORTEST_JOINED = 4;
    private static final int LONGEST_JOINED = 20;

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    private final Synonyms synonyms;
    private final QueryTokenizer cutter;
    private final TermStatesCache terms;
    private final LatinCompounds compounds;
    private final Map<Clause, Clause> expanded = new HashMap<>();

    SynonymExpansion(Synonyms synonyms, QueryTokenizer cutter, TermStatesCache terms) {
        this.synonyms = synonyms;
        this.cutter = cutter;
        this.terms = terms;
        this.compounds = new LatinCompounds(cutter, terms);
    }

    Clause of(Clause clause) {
        if (synonyms.equals(Synonyms.NONE)) {
            return clause;
        }
        return expanded.computeIfAbsent(clause, c -> new Expansion().of(c));
    }

    /** One tree. */
    private final class Expansion {
        private int left = MAX_ALTERNATIVES;
        private int joined = MAX_JOINED;

        Clause of(Clause clause) {
            return switch (clause) {
                case Clause.Words words -> words(words);
                case Clause.Required required -> new Clause.Required(of(required.clause()));
                case Clause.All all -> all(all.clauses());
                case Clause.Any any ->
                    new Clause.Any(any.clauses().stream().map(this::of).toList());
                default -> clause;
            };
        }

        /** A word as the index has it in two, if at all: Wi-Fi for wifi, and Open AI for openai if none has that. */
        private List<String> apart(String word) {
            boolean letters = word.length() >= SHORTEST_JOINED
                    && word.length() <= LONGEST_JOINED
                    && LETTERS.matcher(word).matches();
            return letters && joined-- > 0 ? compounds.of(word) : List.of();
        }

        private Clause all(List<Clause> clauses) {
            List<Clause> parts = new ArrayList<>();
            for (int at = 0; at < clauses.size(); ) {
                List<String> words = sideBySide(clauses, at);
                Clause.Words name =
                        words.size() < 2 ? null : name(Objects.requireNonNull(word(clauses.get(at))), words);
                parts.add(name == null ? of(clauses.get(at)) : name);
                at += name == null ? 1 : SPACE.split(name.text()).length;
            }
            return Objects.requireNonNull(Clause.all(parts));
        }

        /** The name that those words begin with, if there are other words for it; else {@code null}. */
        private Clause.@Nullable Words name(Clause.Words first, List<String> words) {
            List<String> digits = GroupedNumbers.beginning(words);
            if (!digits.isEmpty()) {
                return named(first, String.join(" ", digits), GroupedNumbers.joined(digits));
            }
            String text = String.join(" ", words);
            List<Synonyms.Found> found =
                    synonyms.begins(words.getFirst()) ? synonyms.findIn(text, cutter.words(text)) : List.of();
            if (!found.isEmpty() && isOfSeveral(text, found.getFirst())) {
                return named(
                        first,
                        text.substring(0, found.getFirst().end()),
                        found.getFirst().others());
            }
            String joined = SurfaceVariants.joined(words.get(0), words.get(1));
            return joined == null ? null : named(first, words.get(0) + " " + words.get(1), List.of(joined));
        }

        private static boolean isOfSeveral(String text, Synonyms.Found name) {
            boolean whole = name.end() == text.length() || text.charAt(name.end()) == ' ';
            return name.start() == 0 && whole && text.lastIndexOf(' ', name.end() - 1) > 0;
        }

        private Clause.@Nullable Words named(Clause.Words first, String text, List<String> others) {
            List<Alternative> alternatives = others.stream()
                    .filter(SynonymExpansion.this::mayBeThere)
                    .limit(left)
                    .map(other -> new Alternative(0, text.length(), other))
                    .toList();
            left -= alternatives.size();
            return alternatives.isEmpty() ? null : new Clause.Words(text, first.field(), alternatives);
        }

        private Clause words(Clause.Words words) {
            String text = words.text();
            List<Alternative> alternatives = new ArrayList<>();
            for (Synonyms.Found found : synonyms.findIn(text, cutter.words(text))) {
                Set<String> others = new LinkedHashSet<>(found.others());
                others.addAll(changedWithin(text.substring(found.start(), found.end())));
                others.forEach(other -> add(new Alternative(found.start(), found.end(), other), alternatives));
            }
            forAmbiguous(text).forEach(one -> add(one, alternatives));
            for (Synonyms.Found number : synonyms.hasBuiltIn() ? Numerals.findIn(text) : List.<Synonyms.Found>of()) {
                number.others()
                        .forEach(other -> add(new Alternative(number.start(), number.end(), other), alternatives));
            }
            for (QueryTokenizer.Word word : cutter.words(text)) {
                for (String apart : apart(text.substring(word.start(), word.end()))) {
                    boolean known =
                            alternatives.stream().anyMatch(one -> one.text().equalsIgnoreCase(apart));
                    if (left > 0 && !known) {
                        alternatives.add(new Alternative(word.start(), word.end(), apart));
                        left--;
                    }
                }
            }
            return alternatives.isEmpty() ? words : new Clause.Words(text, words.field(), alternatives);
        }

        private void add(Alternative one, List<Alternative> alternatives) {
            if (left > 0 && mayBeThere(one.text())) {
                alternatives.add(one);
                left--;
            }
        }
    }

    /**
     * Other words for words of several meanings: together with the word behind or before them, 智慧制造 for 智能制造; alone if no
     * article has them.
     */
    private List<Alternative> forAmbiguous(String text) {
        List<QueryTokenizer.Word> cut = cutter.words(text);
        List<Alternative> alternatives = new ArrayList<>();
        for (Synonyms.Found found : synonyms.findAmbiguous(text, cut)) {
            String typed = text.substring(found.start(), found.end());
            if (!mayBeThere(typed)) {
                found.others().forEach(other -> alternatives.add(new Alternative(found.start(), found.end(), other)));
            } else if (cut.size() > 1) {
                found.others().stream()
                        .filter(other -> synonyms.areOneBeside(typed, other))
                        .map(other -> beside(text, cut, found, other))
                        .filter(Objects::nonNull)
                        .forEach(alternatives::add);
            }
        }
        return alternatives;
    }

    private static @Nullable Alternative beside(
            String text, List<QueryTokenizer.Word> cut, Synonyms.Found found, String other) {
        int start = found.start();
        int end = found.end();
        for (QueryTokenizer.Word word : cut) {
            end = word.start() == found.end() ? word.end() : end;
        }
        for (QueryTokenizer.Word word : cut) {
            start = end == found.end() && word.end() == found.start() ? word.start() : start;
        }
        return end - start == found.end() - found.start()
                ? null
                : new Alternative(
                        start, end, text.substring(start, found.start()) + other + text.substring(found.end(), end));
    }

    /** A name with other words for a name that it begins or ends with: 小布希 of 小布什, for there is 布希 of 布什. */
    private List<String> changedWithin(String name) {
        List<QueryTokenizer.Word> cut = cutter.words(name);
        List<String> changed = new ArrayList<>();
        if (cut.size() > 1 && Character.isIdeographic(name.codePointAt(0))) {
            int second = cut.get(1).start();
            int last = cut.getLast().start();
            inner(name.substring(second), other -> changed.add(name.substring(0, second) + other));
            inner(name.substring(0, last), other -> changed.add(other + name.substring(last)));
        }
        return changed;
    }

    private void inner(String part, Consumer<String> with) {
        for (Synonyms.Found found : synonyms.findIn(part, cutter.words(part))) {
            String before = part.substring(0, found.start());
            found.others().stream()
                    .filter(other -> other.codePoints().allMatch(Character::isIdeographic))
                    .forEach(other -> with.accept(before + other + part.substring(found.end())));
        }
    }

    /** The words from a place on that are looked for in one field, as far as they have no Han characters. */
    private static List<String> sideBySide(List<Clause> clauses, int from) {
        List<String> words = new ArrayList<>();
        TextField field = null;
        for (int at = from; at < clauses.size() && words.size() < MAX_PARTS; at++) {
            Clause.Words word = word(clauses.get(at));
            boolean goesOn = word != null
                    && !Character.isIdeographic(word.text().codePointAt(0))
                    && (words.isEmpty() || Objects.equals(word.field(), field));
            if (!goesOn) {
                break;
            }
            field = word.field();
            words.add(word.text());
        }
        return words;
    }

    /** The words that a clause is; a country's code such as +86 is not meant to be required. */
    private static Clause.@Nullable Words word(Clause clause) {
        Clause inner = clause instanceof Clause.Required required ? required.clause() : clause;
        boolean plain = inner == clause
                || inner instanceof Clause.Words code && code.text().startsWith("+");
        return plain && inner instanceof Clause.Words words ? words : null;
    }

    /** Whether all words of a text in letters, or all pairs of another, are in the index. */
    private boolean mayBeThere(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return cutter.words(text).stream()
                    .allMatch(word -> terms.frequency(ArticleSchema.BODY, word.term()) > 0
                            || terms.frequency(ArticleSchema.TITLE, word.term()) > 0);
        }
        return CharacterRuns.of(text).stream()
                .flatMap(run -> run.covering().stream())
                .allMatch(gram -> gram.term().codePointCount(0, gram.term().length()) == 1
                        || terms.frequency(ArticleSchema.charactersOf(ArticleSchema.BODY), gram.term()) > 0
                        || terms.frequency(ArticleSchema.charactersOf(ArticleSchema.TITLE), gram.term()) > 0);
    }

    /** The other words of a tree that was expanded, each once, in order. */
    static List<String> added(List<Clause> texts) {
        return texts.stream()
                .filter(Clause.Words.class::isInstance)
                .flatMap(words -> ((Clause.Words) words).alternatives().stream())
                .map(Alternative::text)
                .distinct()
                .toList();
    }
}
