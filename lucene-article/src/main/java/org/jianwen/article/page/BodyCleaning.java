package org.jianwen.article.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.PageLine;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/** Decides line by line what of the chosen box is the article's text: all of it but what a {@link Veto} takes out. */
final class BodyCleaning {
    /** Prose before a byline that is not the article yet: at most so many characters, and this share of the prose. */
    private static final int LEAST_LEAD = 60;

    private static final double LEAST_LEAD_SHARE = 0.03;

    /** The same in a box of the article's own, of whatever lines: a subtitle, the name of an author. */
    private static final int LEAST_LINES = 80;

    private static final int MOST_LINES = 240;

    /** So many dated lines on a page without a sentence are what it says: 成立日期 2009-06-11. */
    private static final int MANY_BYLINES = 3;

    /** So many, where there is no sentence, are those of a table. */
    private static final int FEW_BYLINES = 2;

    private static final int LINES_OF_HEAD = 8;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_TAIL = 50;

    private static final ResourceTable WORDS = PageWords.ALL;

    /** 座无虚席的多功能厅 图片来源：云州日报, or the way back to the site: 读数还要再看。返回云州网首页>>. */
    private static final PrefilteredPattern CREDIT_TAIL =
            PrefilteredPattern.of("图返", "(?:图片?(?:来源|源):[^。!?]{1,20}|返回[^。!?,]{1,8}(?:首页|,查看更多)[>»\\s]*)$");

    private static final PrefilteredPattern EDITOR_TAIL = PrefilteredPattern.of(
            "([", "[(\\[]\\s*" + WORDS.anyOf("editor-of") + "?" + WORDS.anyOf("editor") + "[^()]{0,30}[)\\]]\\s*$");

    /** A heading that says something itself: 编号：A3072. */
    private static final Pattern VALUE = Pattern.compile(":.*[\\p{IsHan}a-z0-9]");

    private final List<Line> lines;

    final PageLayout layout;
    final Span span;
    final String title;

    /** The first line of the text, and one past its last. */
    final int start;

    final int end;

    /** The first and the last sentence, or -1 where there is none. */
    final int first;

    final int last;

    /** Which veto took each line out; of the lines elsewhere, and of those kept, none. */
    final @Nullable Veto[] vetoes;

    private BodyCleaning(PageLayout layout, Span span, String title) {
        this.layout = layout;
        this.lines = layout.lines();
        this.span = span;
        this.title = title;
        this.vetoes = new Veto[lines.size()];
        this.end = end();
        this.start = Math.min(end, start());
        this.first = sentence(start, 1);
        this.last = sentence(end - 1, -1);
    }

    /** What of a span is the article's, given its title. */
    static BodyCleaning of(PageLayout layout, Span span, String title) {
        BodyCleaning cleaning = new BodyCleaning(layout, span, title);
        List<Veto> vetoes = Veto.in(layout.rules());
        for (int i = span.from(); i < span.to(); i++) {
            cleaning.vetoes[i] = Veto.first(vetoes, cleaning, i);
        }
        if (layout.rules().on(Veto.LABEL_OF_NOTHING.name())) {
            cleaning.takeOutLabels();
        }
        return cleaning;
    }

    /** Which lines of the page are kept. */
    boolean[] kept() {
        boolean[] kept = new boolean[lines.size()];
        for (int i = span.from(); i < span.to(); i++) {
            kept[i] = vetoes[i] == null;
        }
        return kept;
    }

    /** The line before the first heading after the last sentence, up to line {@code last}. */
    int toHeading(int last) {
        for (int i = Math.max(this.last + 1, span.from()); i <= last && this.last >= 0; i++) {
            if (lines.get(i).heading() > 0) {
                return i - 1;
            }
        }
        return last;
    }

    /** The first sentence after the byline of a span, or its first line when it has no sentence. */
    static int firstSentence(PageLayout layout, Span span) {
        int first = new BodyCleaning(layout, span, "").first;
        return first < 0 ? span.from() : first;
    }

    /** What is kept of the lines that are kept. */
    static @Nullable String[] texts(PageLayout layout, boolean[] kept) {
        @Nullable String[] texts = new String[kept.length];
        for (int i = 0; i < kept.length; i++) {
            texts[i] = kept[i] ? text(layout.lines().get(i), layout.rules()) : null;
        }
        return texts;
    }

    /** A kept line without the credit of its picture or the way back, or an editor's name in brackets, at its end. */
    private static String text(Line line, PageRules rules) {
        String folded = line.folded();
        int tail = folded.length() - LONGEST_TAIL;
        boolean credit =
                folded.indexOf('图', tail) >= 0 && folded.indexOf(':', tail) >= 0 || folded.indexOf("返回", tail) >= 0;
        int end = credit && rules.on("credit at the end")
                ? without(CREDIT_TAIL, folded, folded.length())
                : folded.length();
        int to =
                endsWithBracket(folded, end) && rules.on("editor at the end") ? without(EDITOR_TAIL, folded, end) : end;
        return to == line.text().length()
                ? line.text()
                : line.text().substring(0, to).strip();
    }

    private static boolean endsWithBracket(String folded, int end) {
        int last = end - 1;
        while (last > 0 && folded.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && (folded.charAt(last) == ')' || folded.charAt(last) == ']');
    }

    /** Where a tail of that form begins at {@code end}, behind other words; else {@code end}. */
    private static int without(PrefilteredPattern form, String folded, int end) {
        Matcher tail = form.find(folded, Math.max(0, end - LONGEST_TAIL), end);
        return tail != null && tail.start() > 0 ? tail.start() : end;
    }

    /** Where the article's lines end: at the first line that closes an article and has most prose before it, or all that was chosen. */
    private int end() {
        int all = layout.prose(span.from(), span.to());
        int before = 0;
        for (int i = span.from(); i < span.to(); i++) {
            Line line = lines.get(i);
            boolean closes = line.role() == Role.END || headsRemarks(line);
            boolean ends = closes && !(line.heading() > 1 && isSection(i)) || repeatsTitle(line);
            if (ends && before > 0 && (before * 2 >= all || i >= span.run())) {
                return i;
            }
            before += line.prose() ? line.chars() : 0;
        }
        return span.to();
    }

    /** The first sentence from a line on, forwards or backwards, or -1. */
    private int sentence(int from, int step) {
        for (int i = from; i >= start && i < end; i += step) {
            if (lines.get(i).prose()
                    && !(step < 0 && PageLine.isInvitation(lines.get(i).folded()))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line is the heading of what readers say. */
    static boolean headsRemarks(Line line) {
        return line.heading() > 1 && Boilerplate.saysRemarks(line.folded());
    }

    /** Whether sections of the text follow a heading, of its rank or a higher one, in the box where it stands. */
    private boolean isSection(int heading) {
        Line line = lines.get(heading);
        for (int i = heading + 1; i < span.to(); i++) {
            Line next = lines.get(i);
            boolean section = next.heading() > 0
                    && next.heading() <= line.heading()
                    && next.kinds() == 0
                    && next.role() == Role.TEXT
                    && layout.parent(i) == layout.parent(heading);
            if (section && layout.prose(i, span.to()) > layout.prose(heading, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean repeatsTitle(Line line) {
        return line.heading() == 1 && sameWords(line.text(), title);
    }

    /** One past the last title or byline before the text; a sentence of a menu may stand before it. */
    private int start() {
        int prose = layout.prose(span.from(), span.to());
        int most = Math.min(LEAST_LEAD, (int) (LEAST_LEAD_SHARE * prose));
        boolean many = hasManyBylines();
        boolean facts = prose == 0 && many;
        int start = span.from();
        int before = 0;
        int besides = 0;
        boolean headed = isHeaded();
        for (int i = span.from(); i < span.to() && before <= most && besides <= MOST_LINES; i++) {
            if (headed && before > 0) {
                break;
            }
            Line line = lines.get(i);
            boolean listed = (many || prose == 0)
                    && UnrelatedDates.inList(layout, i, span.from(), span.to(), many ? MANY_BYLINES : FEW_BYLINES);
            boolean head = line.byline()
                            && !facts
                            && !listed
                            && !Veto.namesOtherDay(line)
                            && !isMoment(line, i)
                            && !UnrelatedDates.isEvent(lines, i)
                            && !UnrelatedDates.isFact(layout, i)
                    || sameWords(line.text(), title);
            if (head && (besides <= LEAST_LINES || line.dated() && Dateline.labelled(line.folded()))) {
                start = i + 1;
            } else if (isSentence(line)) {
                before += line.chars();
            } else {
                besides += span.tight() && !line.mostlyLinks() ? line.chars() : 0;
            }
        }
        return start;
    }

    /** Whether headline and dated byline stand before the span: those behind its first sentence are a document's then. */
    private boolean isHeaded() {
        List<Line> above = lines.subList(Math.max(0, span.from() - LINES_OF_HEAD), span.from());
        return span.tight()
                && above.stream().anyMatch(line -> sameWords(line.text(), title))
                && above.stream().anyMatch(line -> line.byline() && line.dated());
    }

    /** Whether a line is nothing but a day without a date, which under a byline is the text's: 今天. */
    private boolean isMoment(Line line, int i) {
        return line.dated()
                && line.dates().stream().allMatch(date -> date.isRelative() && !date.timed())
                && Dateline.words(line.folded(), line.dates()) == 0
                && lines.subList(Math.max(0, i - LINES_OF_HEAD), i).stream()
                        .anyMatch(above ->
                                above.byline() && above.dates().stream().anyMatch(ParsedDate::hasYear));
    }

    private static boolean isSentence(Line line) {
        return line.prose() && line.heading() == 0 && (line.ends() > 0 || line.chars() > LONGEST_LABEL);
    }

    private boolean hasManyBylines() {
        int bylines = 0;
        for (int i = span.from(); i < span.to() && bylines < MANY_BYLINES; i++) {
            bylines += lines.get(i).byline() ? 1 : 0;
        }
        return bylines == MANY_BYLINES;
    }

    /** Whether the headline stands right before the span, so that all in it is under the headline. */
    boolean underHeadline() {
        return span.from() > 0 && sameWords(lines.get(span.from() - 1).text(), title);
    }

    /** Whether two texts are the same but for spaces; an empty one is like none. */
    static boolean sameWords(String a, String b) {
        boolean mayBe = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
        return mayBe && (a.equals(b) || a.replace(" ", "").equals(b.replace(" ", "")));
    }

    static boolean endsWithColon(String text) {
        return text.endsWith("：") || text.endsWith(":");
    }

    /** Takes out, from the end on, headings and labels such as 参考资料： whose lines were left out. */
    private void takeOutLabels() {
        int next = span.to();
        for (int i = span.to() - 1; i >= span.from(); i--) {
            if (vetoes[i] == null && isLabelOfNothing(i, next)) {
                vetoes[i] = Veto.LABEL_OF_NOTHING;
            }
            next = vetoes[i] == null ? i : next;
        }
    }

    /** Whether a line is a heading or a label, and what it was over was left out, up to the next line that was not. */
    private boolean isLabelOfNothing(int i, int next) {
        Line line = lines.get(i);
        boolean label = line.heading() > 0
                ? line.chars() <= LONGEST_LABEL && !VALUE.matcher(line.folded()).find()
                : endsWithColon(line.text()) && line.chars() <= 14;
        boolean leftOut = next > i + 1 || i + 1 == end;
        return label
                && leftOut
                && (next == span.to()
                        || lines.get(next).heading() > 0 && lines.get(next).heading() <= line.heading());
    }
}
