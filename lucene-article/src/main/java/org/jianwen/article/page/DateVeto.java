package org.jianwen.article.page;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.format.words.Credit;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.page.layout.PageLayout.Line;

/**
 * Refuses a date that is not the article's, with a name for its evidence. Each stands in {@link #ORDER}, and the first that
 * refuses a date is named for it.
 *
 * @param name what the date was taken for, as a note says it
 * @param refuses whether a mention of a date on a page is refused
 */
record DateVeto(String name, BiPredicate<DateMention, ArticleArea> refuses) {

    /** How much a line may say beside its date, in words, if it says what the date is, if not, and if it stands apart. */
    private static final int MOST_WORDS_LABELLED = 60;

    private static final int MOST_WORDS = 24;
    private static final int MOST_WORDS_ELSEWHERE = 2;

    private static final Pattern PROMULGATED = Pattern.compile("[公发]布");

    /** A date without a label is one of the page, not of its article, when it stands further before the title. */
    private static final int NEAR_TITLE = 3;

    /** All, in the order in which they are asked. */
    static final List<DateVeto> ORDER = List.of(
            new DateVeto("headline", (mention, page) -> page.isHeadline(mention)),
            new DateVeto("foot of the page", DateVeto::isFoot),
            new DateVeto("page clock or notice", UnrelatedDates::isOfPage),
            new DateVeto("calendar", UnrelatedDates::isCalendar),
            new DateVeto("adoption of a law", DateVeto::isAdopted),
            new DateVeto("event", UnrelatedDates::isEvent),
            new DateVeto("birth", UnrelatedDates::isBirth),
            new DateVeto("book", UnrelatedDates::isOfBook),
            new DateVeto("fact about a thing", UnrelatedDates::isOfThing),
            new DateVeto("attachment", UnrelatedDates::isOfFile),
            new DateVeto("letter or quotation", UnrelatedDates::isQuoted),
            new DateVeto("list of articles", DateVeto::isListed),
            new DateVeto("top of the page", DateVeto::isFar),
            new DateVeto("one of several posts", DateVeto::isOfPost),
            new DateVeto("sentence", DateVeto::isSentence));

    /** A law is dated by its promulgation, not by the vote on it: 2007年6月29日…会议通过. */
    private static boolean isAdopted(DateMention mention, ArticleArea page) {
        return Credit.tellsAdoption(mention.folded())
                && !PROMULGATED.matcher(mention.folded()).find();
    }

    /** In the foot of the page, which does not say when an article was published. */
    private static boolean isFoot(DateMention mention, ArticleArea page) {
        return page.isFoot(mention.at())
                && mention.dates().stream().noneMatch(date -> date.label() == DateLabel.PUBLISHED && date.hasDay());
    }

    private static boolean isListed(DateMention mention, ArticleArea page) {
        return !Dateline.labelled(mention.folded())
                && page.isListed(mention)
                && !ForumPosts.closesFirst(page.layout(), mention.at());
    }

    private static boolean isFar(DateMention mention, ArticleArea page) {
        return !mention.said()
                && mention.at() < page.title() - NEAR_TITLE
                && !UnrelatedDates.nearIssue(page.lines(), mention.at(), page.title());
    }

    private static boolean isOfPost(DateMention mention, ArticleArea page) {
        return ForumPosts.isOfThread(page.layout(), mention.at())
                && !ForumPosts.opensWithArticle(page.layout(), mention.at())
                && !ForumPosts.closesFirst(page.layout(), mention.at());
    }

    /** A line that says more than a byline does; between other lines of the page it must say nothing but its date. */
    private static boolean isSentence(DateMention mention, ArticleArea page) {
        Line line = page.lines().get(mention.at());
        int words = Dateline.words(mention.folded(), mention.dates());
        if (Dateline.labelled(mention.folded()) || mention.said()) {
            return words > MOST_WORDS_LABELLED;
        }
        boolean elsewhere = page.isElsewhere(mention.at())
                && !page.isOverTitle(mention.at())
                && !ForumPosts.closesFirst(page.layout(), mention.at());
        boolean named = UnrelatedDates.namesIssue(mention.folded())
                || NamedSource.beside(
                                mention.text(),
                                mention.folded(),
                                mention.dates().getFirst())
                        != null;
        int most = elsewhere && !named ? MOST_WORDS_ELSEWHERE : MOST_WORDS;
        boolean teaser = (mention.at() < page.title() || mention.at() >= page.first())
                && line.mostlyLinks()
                && mention.folded().chars().anyMatch(Character::isIdeographic);
        return teaser || words > most || UnrelatedDates.isTold(mention.folded());
    }

    /** Whether a box around a line says that it is of the page rather than of its article. */
    static boolean isForeign(Line line) {
        return line.is(Kind.HIDDEN)
                || line.is(Kind.COMMENT)
                || line.is(Kind.RELATED)
                || line.is(Kind.NAVIGATION)
                || line.is(Kind.SIDE);
    }
}
