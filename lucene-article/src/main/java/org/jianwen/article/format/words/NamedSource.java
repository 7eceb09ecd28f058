package org.jianwen.article.format.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.DatelineEnd;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a line names as its source: {@code 来源：晨风日报}, {@code 本文来自微信公众号“湖畔”}. Stateless; threads may share it.
 *
 * <p>Each line comes as it stands, from which the name is taken, and {@linkplain TextFolding folded}.
 */
public final class NamedSource {
    private static final ResourceTable WORDS = BylineWords.ALL;
    private static final String ENDS = "\\s\\[\\]()<>“”「」『』\"|/,。;:";
    private static final String SOURCE = WORDS.anyOf("source");
    private static final String ACCOUNT = WORDS.anyOf("account");

    /** A label, a sign or a space, and the name, which no button and no other label ends. */
    private static final Pattern NAMED = Pattern.compile("(?<!" + WORDS.anyOf("not-text") + ")" + SOURCE
            + "\\s*[:|/)→★]?\\s*(?:(?<=[:|/)于→★\\s])|(?=[“「『\"(<\\[a-z]))(?:来源:)?" + ACCOUNT + "?:?"
            + "(?:[(\\[]\\p{IsHan}{1,4}[)\\]](?=\\p{IsHan}{3})(?!记者|作者|编辑|责))?(?:[\\p{IsHan}a-z]{2,10}[-—](?=<))?[\\[(<“「『\"‘]*\\s*([^"
            + ENDS + "]{2,24}?)(?=[" + ENDS + "]|$|"
            + ACCOUNT + "|第?[0-9a-z]{1,3}版|" + WORDS.anyOf("not-source") + "(?:$|\\s)|"
            + WORDS.anyOf("another-label") + "[^\\s:(]{0,4}:)");

    /** All of a line: {@code 本文来自微信公众号“湖畔”，作者：林小舟}, {@code （来源于湖畔日报）}. */
    private static final Pattern COMES = Pattern.compile("[(\\[]?(?<self>本文|本稿|文章|原文|稿件|此文|内容)?" + SOURCE
            + "\\s*[:/)]?\\s*" + ACCOUNT + "?\\s*:?\\s*[<“「『\"(\\[]?([^" + ENDS
            + "]{1,30})[”」』\">)\\]。]*(?:[(,\\d].{0,60})?");

    /** What a word for the text itself begins with. */
    private static final String SELF = "本文稿原此内";

    /** All of a line: {@code （湖畔镇融媒体中心 供稿）}. */
    private static final Pattern GIVEN =
            Pattern.compile("\\(?([^" + ENDS + "]{2,20})\\s*" + WORDS.anyOf("given-by") + "[)。]*");

    private static final String WHOLE_LABEL = WORDS.anyOf("source-of") + "?" + SOURCE;
    private static final Pattern LABEL = Pattern.compile("\\s*\\(?" + WHOLE_LABEL + "\\s*[:/)]\\s*");
    private static final PrefilteredPattern LABEL_ALONE =
            PrefilteredPattern.of(WORDS.firsts("source-of", "source"), WHOLE_LABEL + "\\s*:?");
    /** All of a line beside that of a date: 云州电台-财经. */
    private static final Pattern OVER =
            Pattern.compile("[\\p{IsHan}a-z0-9]{1,12}?" + WORDS.anyOf("medium") + ACCOUNT + "?(?:-\\p{IsHan}{2,6})?");

    private static final PrefilteredPattern STATES =
            PrefilteredPattern.of("作记供" + WORDS.firsts("source"), "(?:" + SOURCE + "|作者|记者|供图)\\s*[:/]");
    private static final Pattern NOBODY = Pattern.compile(
            WORDS.anyOf("nobody") + "{1,3}(?:整理|资料)?|(?:" + WORDS.anyOf("nobody-begins") + "|(?:19|20)\\d\\d[-年./]).*");

    /** Behind a date: {@code 2024-03-05 09:10 《晨风周刊》}. */
    private static final Pattern MEDIUM = Pattern.compile("(?:^|[\\s>·|:])(?:" + SOURCE + ")?<?([^\\s<>·|:]{2,14}?"
            + WORDS.anyOf("medium") + "|" + WORDS.anyOf("portal") + WORDS.anyOf("channel") + ")" + ACCOUNT + "?>?"
            + WORDS.anyOf("not-source") + "?(?:$|\\s|[/|])");

    /** The newspaper whose issue follows: 《 晨风日报 》（ 2010年5月24日 06版）. */
    private static final Pattern NEWSPAPER =
            Pattern.compile("<\\s?([^<>\\s]{2,14}" + WORDS.anyOf("medium") + ")\\s?>[( ·|/—–-]{0,3}$");

    /** The name alone before a date, or with a host or a writer's: 晨风日报官方账号 2024-03-05. */
    private static final Pattern BEGINNING =
            Pattern.compile("^(?:\\p{IsHan}{2,4}\\s*(?=[(\\[]))?[\\s(\\[]*(?:原创\\s+)?(?:" + SOURCE
                    + ")?((?!本)[\\p{IsHan}a-z]{1,12}"
                    + WORDS.anyOf("medium") + ")" + ACCOUNT + "?(?:\\s*[a-z0-9-]+(?:\\.[a-z0-9-]+)+)?(?:\\s*(?:[|/·]|"
                    + WORDS.anyOf("author")
                    + ")\\s*\\p{IsHan}{2,10}|\\s+\\p{IsHan}{2,4})?[\\s|/·\\[()\\]-]*(?:讯|发[布表])?" + WORDS.anyOf("date")
                    + "?:?\\s*$");

    /** Before the day that opens a text: 新华社北京9月3日电. */
    private static final Pattern AGENCY =
            Pattern.compile("[(\\[]?\\s*((?!本)\\p{IsHan}{1,8}?" + WORDS.anyOf("medium") + ")[\\p{IsHan},]{0,12}");

    /** What stands beside a date and has a name is no shorter. */
    private static final int SHORTEST = 2;

    private NamedSource() {}

    /** The name of a medium beside a date, without a label, or {@code null}. */
    public static @Nullable String beside(String line, String folded, ParsedDate date) {
        String behind = found(MEDIUM, line, folded, date.end(), folded.length());
        String newspaper = behind != null ? behind : found(NEWSPAPER, line, folded, 0, date.start());
        return newspaper != null ? newspaper : found(BEGINNING, line, folded, 0, date.start());
    }

    /** The name of the agency or paper whose words open a text, or {@code null}. */
    public static @Nullable String agency(String opening) {
        String folded = TextFolding.of(opening);
        if (!DatelineEnd.mayBeIn(folded)) {
            return null;
        }
        return DateScanner.scanFolded(folded).stream()
                .filter(ParsedDate::dateline)
                .findFirst()
                .map(day -> AGENCY.matcher(folded).region(0, day.start()))
                .filter(Matcher::matches)
                .map(agency -> opening.substring(agency.start(1), agency.end(1)))
                .orElse(null);
    }

    /** The name of a medium that a line is, with the name of a writer or without, or {@code null}. */
    public static @Nullable String ofMedium(String line, String folded) {
        String named = found(BEGINNING, line, folded, 0, folded.length());
        return named == null && OVER.matcher(folded).matches() ? line : named;
    }

    private static @Nullable String found(Pattern medium, String line, String folded, int from, int to) {
        Matcher name = to - from < SHORTEST ? null : medium.matcher(folded).region(from, to);
        return name != null && name.find() ? name(line.substring(name.start(1), name.end(1))) : null;
    }

    /** Finds a name behind a label; its first group is the name. */
    public static Matcher labelled(String folded) {
        return NAMED.matcher(folded);
    }

    /** Whether a line begins with a label and a colon. */
    public static boolean startsWithLabel(String folded) {
        return LABEL.matcher(folded).lookingAt();
    }

    /** Whether a line says whose a text is, be it nobody's: 来源：网络, 作者：林小舟. */
    public static boolean states(String folded) {
        return STATES.isIn(folded);
    }

    /** Whether a line is nothing but a label, as in a cell before that of the name. */
    public static boolean isLabel(String folded) {
        return LABEL_ALONE.matches(folded);
    }

    /** The name in a line that says nothing else, or {@code null}. */
    static @Nullable String alone(String line, String folded) {
        Matcher comes = COMES.matcher(folded);
        if (comes.matches()) {
            return name(line.substring(comes.start(2), comes.end(2)));
        }
        Matcher given = GIVEN.matcher(folded);
        return given.matches() ? name(line.substring(given.start(1), given.end(1))) : null;
    }

    /** The name in a line that says of the text where it comes from and nothing else, or {@code null}. */
    public static @Nullable String ofText(String line, String folded) {
        int first = !folded.isEmpty() && "([".indexOf(folded.charAt(0)) >= 0 ? 1 : 0;
        if (folded.length() <= first || SELF.indexOf(folded.charAt(first)) < 0) {
            return null;
        }
        Matcher comes = COMES.matcher(folded);
        return comes.matches() && comes.group("self") != null
                ? name(line.substring(comes.start(2), comes.end(2)))
                : null;
    }

    /** A source as a name, without a label, or {@code null} for words such as 转载 that name nobody. */
    public static @Nullable String name(String words) {
        String folded = TextFolding.of(words);
        Matcher label = LABEL.matcher(folded);
        int start = label.lookingAt() ? label.end() : 0;
        return words.isBlank()
                        || NOBODY.matcher(folded.substring(start).strip()).matches()
                ? null
                : words.substring(start).strip();
    }
}
