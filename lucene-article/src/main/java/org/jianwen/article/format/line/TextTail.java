package org.jianwen.article.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.format.words.PageLine;

/**
 * Plain text parted into the article and what a site or an app put under it: tags, lists of other articles, adverts,
 * addresses, credits. Immutable; threads may share it.
 *
 * @param kept the lines of the article
 * @param tags the keywords that stood under it
 * @param dropped the other lines
 */
public record TextTail(List<String> kept, List<String> tags, List<String> dropped) {

    private static final Pattern TAGS =
            Pattern.compile("[(\\[]?(?:相关|文章|本文|热门)?(?:标签|关键词|关键字)[)\\]]?(?:\\s*:.{0,100})?|tags?\\s*:.{1,100}");

    private static final Pattern CONTACT = Pattern.compile("(?:联系|联络|投稿|商务|客服|反馈|举报)(?:邮箱|信箱|邮件|电话|我们|合作|方式).{0,60}"
            + "|※ ?(?:发信站|文章网址).{0,100}|.{0,20}[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,3}");

    private static final Pattern BRACKETS = Pattern.compile("^[(（\\[【]|[)）\\]】]$");

    /** A longer line that ends a sentence is the article's, whatever stands over it. */
    private static final int PROSE = 40;

    private static final int LONGEST_MARK = 120;

    /** Cards of apps that stand above the marks are at most this many lines. */
    private static final int CARD_LINES = 14;

    private static final int MAX_NAME = 30;

    /** Parts lines that are not blank. */
    public static TextTail cut(List<String> lines) {
        int mark = firstMark(lines);
        int end = startOfCards(lines, mark);
        while (end > 1 && isNoText(lines.get(end - 1))) {
            end--;
        }
        return new TextTail(
                List.copyOf(lines.subList(0, end)),
                tags(lines.subList(mark, lines.size())),
                List.copyOf(lines.subList(end, lines.size())));
    }

    /** What was dropped, a sentence for a person; only where something was. */
    public String note() {
        String first = dropped.get(0);
        return "body: without the lines under it (" + dropped.size() + "), the first of them 「"
                + first.substring(0, Math.min(60, first.length())) + "」";
    }

    /** The first line that heads tags, related articles or an address and has no prose below it; else the size. */
    private static int firstMark(List<String> lines) {
        int first = lines.size();
        for (int i = lines.size() - 1; i > 0 && !(lines.get(i).length() > PROSE && endsSentence(lines.get(i))); i--) {
            first = heads(lines.get(i)) ? i : first;
        }
        return first;
    }

    /** Where the card of an app above the marks begins: it names the app twice, as picture and as caption. */
    private static int startOfCards(List<String> lines, int mark) {
        for (int i = Math.max(2, mark - CARD_LINES); i < mark && mark < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= MAX_NAME && !endsSentence(line) && line.equals(lines.get(i - 1))) {
                return i - 1;
            }
        }
        return mark;
    }

    private static List<String> tags(List<String> tail) {
        for (int i = 0; i < tail.size(); i++) {
            if (TAGS.matcher(TextFolding.of(tail.get(i))).matches()) {
                String own = tail.get(i).replaceFirst("^[^:：]*[:：]?", "").strip();
                String list = !own.isEmpty() ? own : i + 1 < tail.size() ? tail.get(i + 1) : "";
                if (list.isEmpty() || heads(list)) {
                    return List.of();
                }
                List<String> tags = new ArrayList<>();
                for (String tag : list.split("[\\s,，、;；#＃|]+")) {
                    if (!tag.isEmpty()) {
                        tags.add(tag);
                    }
                }
                return tags;
            }
        }
        return List.of();
    }

    private static boolean endsSentence(String line) {
        return "。！？…”」".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line is over, or is, something else than the text. */
    private static boolean heads(String line) {
        String folded = line.length() > LONGEST_MARK ? "" : TextFolding.of(line);
        Role role = Boilerplate.role(folded, Boilerplate.tables(folded));
        return role == Role.LIST
                || role == Role.END
                || TAGS.matcher(folded).matches()
                || CONTACT.matcher(folded).matches();
    }

    /** Whether a line right under the text is none of it: a button, who made it, an advert. */
    private static boolean isNoText(String line) {
        String folded = line.length() > LONGEST_MARK ? "" : TextFolding.of(line);
        Role role = Boilerplate.role(folded, Boilerplate.tables(folded));
        return role == Role.LINE
                || role == Role.NOTICE
                || heads(line)
                || PageLine.isInvitation(folded)
                || PageLine.isCounts(folded)
                || Byline.namesWriter(BRACKETS.matcher(line).replaceAll(""))
                || NamedSource.startsWithLabel(folded);
    }
}
