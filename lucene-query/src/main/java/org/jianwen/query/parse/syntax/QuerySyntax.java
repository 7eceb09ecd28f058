package org.jianwen.query.parse.syntax;

import org.jianwen.schema.ArticleFields;

/**
 * Reads what a person typed. Stateless; threads may share it.
 *
 * <p>Words stand between white space and punctuation, and all of them are meant. A word keeps what belongs to it:
 *
 * <ul>
 *   <li>one hyphen or middle dot between letters, digits or Han characters: COVID-19, 歼-20, 中国-中亚, 7·17;
 *   <li>one of {@code . / & @ ' _} there unless Han stands on both sides: node.js, AT&amp;T, 5G/6G, 9.46;
 *   <li>a colon or comma between two digits: 10:30, 10,000;
 *   <li>a sign that stands for something: € → ★ ≈ ℃ 😀, alone too, and so 股价↑ is one word;
 *   <li>signs between ASCII letters or digits as in code, paths and formulas, and brackets around such: C:\Windows, a-&gt;b,
 *       10^6, [1], f(x), 国发〔2023〕5号; some signs before them: .5, ~100;
 *   <li>{@code + % ‰} after it, {@code #} after a Latin letter: C++, 冰雪+, 9.46%, C#, but 话题 of #话题#;
 *   <li>a minus sign before a number with {@code % ‰ ° ℃ ℉} or 度 after it: -10℃.
 * </ul>
 *
 * <p>The rest of the language; full-width forms of its marks mean the same, except that ！ always ends a sentence:
 *
 * <ul>
 *   <li>{@code "…"}, “…”, 「…」 or 『…』 is found as it stands, signs such as {@code = < ^} too; {@code "台风 登陆"~5} with
 *       its parts in any order and up to five other characters between them in all. Parts stand between spaces or
 *       punctuation; without any, the words are the parts;
 *   <li>{@code 中国*} finds what begins so: Latin letters and digits begin a word, {@code art*} is not in smart;
 *   <li>{@code NOT}, or {@code -}, {@code −} or {@code !} at the beginning of a word, denies; {@code AND}, {@code &&} and
 *       {@code +} at the beginning of a word say what is meant without them; {@code OR}, {@code |} and {@code ||}
 *       leave a choice. They bind in this order, but what excludes or filters before the first choice or behind the last is
 *       meant of all: 台风 OR 暴雨 -登陆 tag:天气; parentheses group. The words are operators in capitals only, of either width;
 *   <li>the name of each field that articles have, such as {@code title:} {@code source:} {@code tag:} {@code date:} {@code
 *       updated:} {@code language:}, and 标题： 正文： 来源： 网址： 标签： 日期： in either script, at the beginning of a word, say where
 *       the word, quotation or parenthesis after them is looked for. No other colon has a meaning;
 *   <li>the value of {@code source}, {@code url}, {@code tag} and {@code id} is taken whole, up to white space, a
 *       quotation mark, {@code |}, a parenthesis it did not open, or Chinese punctuation; {@code source:路透*} is what begins
 *       so, {@code source:*} any;
 *   <li>a date is 2022, 2022-09, 2022-09-16, 20220916, 2022年9月16日, 2022年上半年, 2022Q3 or a stretch: 2022-09-01..2022-10,
 *       ..2022, 2022.., 2022年9月1日至5日, 2021-2023, 2022.9.1-2022.9.5, with .. or ~, 至 or 到. Both ends are included. {@code >=2022}, {@code <2022-09} and
 *       the like follow the field with or without a colon, and with a year from 1900 to 2099 stand alone. Chinese numerals
 *       are read too: 二〇二二年九月, and so are 民國111年9月 and 2022年9月上旬. {@code date:none}, 日期：无 finds what has no date.
 *       去年 and 最近三天 are words, as articles have them; 3/5/2024, which may be of March or May, is no date.
 * </ul>
 *
 * <p>Where an index has {@linkplain ArticleFields fields of one's own}, their names stand before a colon too: {@code
 * section:家居}
 * is taken whole, {@code price:120}, {@code price:100..200}, {@code price>=100} and {@code price:none} are of numbers, {@code
 * validUntil:2024..2025} of dates, {@code summary:不锈钢} of words.
 *
 * <p>The lenient reading passes over what has no meaning, and notes it unless it is punctuation as people type it: {@code
 * prise:120} is two words and a note; the strict one refuses it all: {@code ? [ ] ^2 ~2 foo:bar}, operators without
 * something to apply to, empty parentheses.
 *
 * <p>Reading takes time in proportion to the length examined, see {@link SyntaxLimits}.
 */
public final class QuerySyntax {
    private QuerySyntax() {}

    /**
     * Reads a query as far as it can be read, within the default limits. Never throws, whatever was typed.
     *
     * @param text what was typed
     * @return what was meant, and notes on what was ignored
     */
    public static ParsedQuery parse(String text) {
        return parse(text, SyntaxLimits.DEFAULT);
    }

    /** Reads a query as {@link #parse(String)} does, of articles with those fields besides: {@code section:家居 price:>=100}. */
    public static ParsedQuery parse(String text, ArticleFields fields) {
        SyntaxLimits limits = SyntaxLimits.DEFAULT;
        return parse(text, fields, limits, new SyntaxNotes(text, limits.notes()));
    }

    /** Reads a query as {@link #parse(String)} does, within these limits. */
    public static ParsedQuery parse(String text, SyntaxLimits limits) {
        return parse(text, ArticleFields.NONE, limits, new SyntaxNotes(text, limits.notes()));
    }

    /**
     * Reads a query that a program wrote, within the default limits.
     *
     * @param text the query
     * @return what to look for
     * @throws IllegalArgumentException wherever {@link #parse(String)} would give a note, and wherever something other than
     *     the punctuation of sentences has no meaning; the message says at which
     *     character, counted from 1, what was found there, what was wanted and what to do
     */
    public static ParsedQuery parseStrict(String text) {
        return parseStrict(text, SyntaxLimits.DEFAULT);
    }

    /** Reads a query as {@link #parseStrict(String)} does, of articles with those fields besides. */
    public static ParsedQuery parseStrict(String text, ArticleFields fields) {
        return parseStrict(text, fields, SyntaxLimits.DEFAULT);
    }

    /** Reads a query as {@link #parseStrict(String)} does, within these limits. */
    public static ParsedQuery parseStrict(String text, SyntaxLimits limits) {
        return parseStrict(text, ArticleFields.NONE, limits);
    }

    private static ParsedQuery parseStrict(String text, ArticleFields fields, SyntaxLimits limits) {
        SyntaxNotes notes = new SyntaxNotes(text, limits.notes());
        ParsedQuery parsed = parse(text, fields, limits, notes);
        notes.throwFirst();
        return parsed;
    }

    private static ParsedQuery parse(String text, ArticleFields fields, SyntaxLimits limits, SyntaxNotes notes) {
        String examined = text;
        if (text.length() > limits.length()) {
            boolean splits = Character.isHighSurrogate(text.charAt(limits.length() - 1));
            examined = text.substring(0, splits ? limits.length() - 1 : limits.length());
            notes.add(
                    limits.length(),
                    "the query is " + text.length() + " characters long, wanted at most " + limits.length(),
                    "ignored the rest",
                    "shorten it");
        }
        return new ParsedQuery(new ClauseParser(examined, fields, limits, notes).parse(), notes.lenient());
    }
}
