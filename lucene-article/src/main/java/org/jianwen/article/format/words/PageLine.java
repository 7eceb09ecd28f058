package org.jianwen.article.format.words;

import java.util.Set;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;

/** Recognises folded lines of a page, or of what was copied from one, that only its readers are told. Threads may share it. */
public final class PageLine {
    private static final ResourceTable WORDS = ResourceTable.of(PageLine.class::getResourceAsStream, "phrases.tsv", 2);
    private static final Set<String> COUNTED = Set.copyOf(WORDS.words("count"));

    /** 赞同 41 3 条评论 分享. */
    private static final PrefilteredPattern COUNTS = PrefilteredPattern.of(
            "0123456789,.:" + WORDS.firsts("count"),
            "(?:(?:[\\d,.:]+ ?[万k]?[条人次]? ?)?" + WORDS.anyOf("count")
                    + "[数量]?[\\s:(约]*[\\d,.:]*+\\s*[万k次字分钟+]*[\\s)|·,]*)+");

    private static final PrefilteredPattern NUMBER = PrefilteredPattern.of("0123456789,.:", "[0-9,.:]");

    /** 更多猛料！欢迎扫描左方二维码关注我们. */
    private static final PrefilteredPattern INVITES = PrefilteredPattern.of(
            "扫长识打浏查获看订关下加追紧请欢立马帮进更",
            "扫[描码一].{0,8}(?:二维码|关注)|(?:长按|识别).{0,6}二维码"
                    + "|打开.{1,9},?[查观]?[看阅体参].{0,6}(?:更多|全文|流畅)|(?:浏览|查看|获取|看)更多?精彩(?:内容|资讯)"
                    + "|(?:订阅|关注|下载|加入|追踪)(?:我们|本[台报网刊])|紧[贴跟]最新|(?:请|欢迎|立即|马上)下载.{2,12}(?:app|客户端)|帮[我本].{0,4}按个?赞|追踪.{0,6}最新|加入.{2,10}(?:粉丝团|粉丝页|粉专)|进入\\(.{2,12}\\)(?:讨论|参与|查看)"
                    + "|更多.{2,40}(?:资讯|内容|信息|文章|知识),?(?:敬?请|可)?(?:关注|访问|点击|搜索|登录)");

    private static final int LONGEST_INVITATION = 60;
    private static final int LONGEST_COUNTS = 30;

    private PageLine() {}

    /** Whether a line asks its reader to follow an account or to get an app. */
    public static boolean isInvitation(String folded) {
        return folded.length() <= LONGEST_INVITATION && INVITES.isIn(folded);
    }

    /** Whether a line names what is counted, without a number. */
    public static boolean isCounted(String folded) {
        return COUNTED.contains(folded);
    }

    /** Whether a line is nothing but counts, one of which is a number. */
    public static boolean isCounts(String folded) {
        return folded.length() <= LONGEST_COUNTS && COUNTS.matches(folded) && NUMBER.isIn(folded);
    }
}
