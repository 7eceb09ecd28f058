package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.HeadFacts;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a page of HTML. Threads may share it. */
public final class PageReader {
    private static final List<String> FRAME = List.of("html", "head>", "body", "title");

    /** A page with fewer characters of sentences may have its text in a script. */
    private static final int LITTLE = 60;

    private static final int MUCH_MORE = 4;

    private static final Pattern SLOGAN = Pattern.compile("[、，,。！!]");

    private PageReader() {}

    /** The names of the rules that may leave out something, by which {@link PageRules} switches them off. */
    public static List<String> rules() {
        List<String> names = new ArrayList<>(List.of(
                "signature",
                "teaser",
                "chronicle",
                "several posts",
                "remarks below",
                "credit at the end",
                "editor at the end",
                Veto.LABEL_OF_NOTHING.name()));
        Veto.ORDER.forEach(veto -> names.add(veto.name()));
        DateVeto.ORDER.forEach(veto -> names.add("date: " + veto.name()));
        return names.stream().distinct().toList();
    }

    /**
     * Reads a page; no content makes it throw. The content of what it says is the main text, one paragraph a line, empty
     * only when the page has no text.
     *
     * @param html a whole page or a part of one, decoded
     * @param url where it was found, against which a relative canonical address is resolved, or null
     * @param limits how much to read
     */
    public static Statements read(String html, @Nullable String url, PageLimits limits) {
        return read(html, url, limits, PageRules.ALL, DeclaredFields.NONE);
    }

    /**
     * Reads a page; no content makes it throw.
     *
     * @param html a whole page or a part of one, decoded
     * @param url where it was found, or null
     * @param limits how much to read
     * @param rules which rules may leave out something
     * @param declared the fields that meta elements may speak of
     */
    public static Statements read(
            String html, @Nullable String url, PageLimits limits, PageRules rules, DeclaredFields declared) {
        List<String> notes = new ArrayList<>();
        String input = html;
        if (html.length() > limits.maxCharacters()) {
            notes.add("body: page cut after " + limits.maxCharacters() + " of " + html.length() + " characters");
            input = html.substring(0, limits.maxCharacters());
        }
        HeadFacts head = new HeadFacts(limits.maxNesting(), declared);
        PageLayout shown = PageLayout.of(input, url, limits, rules, head);
        PageLayout layout = shown.prose() < LITTLE ? orScript(shown, head, url, limits, notes) : shown;
        notes.addAll(head.notes());
        if (layout.times().size() == limits.maxTimes()) {
            notes.add(
                    "date: only the first " + limits.maxTimes() + " dates that the page marks were told from its text");
        }
        Statements page = read(layout, head, isWhole(input), notes);
        return layout.equals(shown) ? page : withBylines(page, read(shown, head, true, new ArrayList<>()));
    }

    /** What a script says of an article, and the dates and sources that the page itself shows. */
    private static Statements withBylines(Statements script, Statements shown) {
        return Statements.builder()
                .add(script)
                .addAll(shown.list().stream()
                        .filter(said -> said.origin() == Origin.BYLINE || said.origin() == Origin.TIME_ELEMENT)
                        .toList())
                .build();
    }

    /** A page without a sentence may have its article in a script that is to show it. */
    private static PageLayout orScript(
            PageLayout layout, HeadFacts head, @Nullable String url, PageLimits limits, List<String> notes) {
        String page = head.scriptPage();
        if (page == null) {
            return layout;
        }
        PageLayout script = PageLayout.of(page, url, limits, layout.rules(), head);
        if (script.prose() <= MUCH_MORE * layout.prose()) {
            return layout;
        }
        notes.add("body: taken from a script of the page, which has no text of its own");
        return script;
    }

    private static Statements read(PageLayout layout, HeadFacts head, boolean whole, List<String> notes) {
        TitleChoice anchor = TitleChoice.proven(layout, head);
        Span span = BodyChoice.of(layout, anchor.at());
        int first = BodyCleaning.firstSentence(layout, span);
        TitleChoice title = TitleChoice.of(layout, head, whole, anchor, first);
        BodyCleaning cleaning = BodyCleaning.of(layout, span, title.text());
        boolean[] kept = BodyFallback.orFallback(layout, cleaning.kept(), notes);
        @Nullable String[] texts = BodyCleaning.texts(layout, kept);
        List<DroppedLine> dropped = DroppedLine.of(layout, span, texts, cleaning.vetoes);
        DroppedLine.note(dropped, layout.rules().named(), notes);
        int last = last(kept, span.to() - 1);
        ArticleArea area = ArticleArea.of(layout, span, title, first, last);
        String source = Source.of(area);
        String stated = head.source() == null ? null : NamedSource.name(head.source());
        String site = head.siteName() != null || Source.isStated(area)
                ? withoutSlogan(head.siteName())
                : SiteSuffix.of(layout, null).name(head.title(), title.text());
        Statements.Builder page = Statements.builder()
                .say(Field.TITLE, title.text(), Origin.PAGE)
                .say(Field.URL, head.canonical(), Origin.CANONICAL)
                .say(Field.SOURCE, source, Origin.BYLINE)
                .say(Field.SOURCE, stated, Origin.META)
                .say(Field.SOURCE, title.text().equals(site) ? null : site, Origin.SITE_NAME)
                .say(Field.LANGUAGE, head.language(), Origin.PAGE)
                .addAll(head.dates())
                .addValues(head.values());
        head.tags().forEach(tag -> page.say(Field.TAG, tag, Origin.PAGE));
        page.addAll(PageDates.of(ArticleArea.of(layout, span, title, first, cleaning.toHeading(last)), notes));
        notes.forEach(page::note);
        return page.text(BodyFallback.joined(texts, head.description())).build();
    }

    /** The name of a site up to the blank behind which it praises itself: 云州网　最快、最全的新闻！. */
    private static @Nullable String withoutSlogan(@Nullable String name) {
        int blank = name == null ? -1 : name.replace('\u3000', ' ').indexOf(' ');
        boolean slogan = blank > 1 && SLOGAN.matcher(name).find(blank);
        return slogan ? name.substring(0, blank) : name;
    }

    /** Whether there is a page's own frame near the beginning; the parser puts one around a fragment. */
    private static boolean isWhole(String html) {
        int end = Math.min(html.length(), 2000);
        for (int i = html.indexOf('<'); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            boolean may = i + 1 < end && "hHbBtT".indexOf(html.charAt(i + 1)) >= 0;
            if (may && startsFrame(html, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsFrame(String html, int from) {
        for (String tag : FRAME) {
            if (html.regionMatches(true, from, tag, 0, tag.length())) {
                return true;
            }
        }
        return false;
    }

    private static int last(boolean[] kept, int otherwise) {
        for (int i = kept.length - 1; i >= 0; i--) {
            if (kept[i]) {
                return i;
            }
        }
        return otherwise;
    }
}
