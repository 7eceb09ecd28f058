package org.jianwen.index.article.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.Outline.Block;
import org.jspecify.annotations.Nullable;

/** Finds whom a byline names as the source: {@code 来源：晨风日报}, {@code 2024-03-05 09:10 《晨风周刊》}. */
final class Source {
    private static final Pattern NAMED =
            Pattern.compile("(?<!图片|圖片|图像|圖像|照片|视频|数据)(?:来源|來源|稿源|出处|转自|摘自|来自)\\s*[:：]\\s*(?:来源[:：])?[\\[【（(《「]*\\s*"
                    + "([^\\s\\[\\]【】（）()《》「」|｜，,。；;:：]{2,24})");
    private static final Pattern NOBODY = Pattern.compile(
            "转载.*|轉載.*|互联网|網路|网络|网络转载|本站.*|原创|未知|不详|综合|投稿|网友.*" + "|(?:作者|编辑|责任|时间|发布|点击|字体|字号).*|size=.*");
    private static final Pattern MEDIUM =
            Pattern.compile("(?:^|[\\s》])《?([^\\s《》]{2,14}(?:周刊|週刊|新闻社|通讯社|电视台|电台|网|网站|報|报|社|台|杂志))》?$");

    private Source() {}

    /** The source named in lines {@code from} to {@code to}, else in those from {@code last} to {@code end}, or null. */
    static @Nullable String of(Outline outline, int from, int to, int last, int end) {
        String source = in(outline.blocks(), Math.max(0, from), to);
        return source == null ? in(outline.blocks(), last, end) : source;
    }

    private static @Nullable String in(List<Block> blocks, int from, int to) {
        for (int i = from; i < Math.min(blocks.size(), to); i++) {
            Block block = blocks.get(i);
            boolean foreign = block.is(Kind.COMMENT) || block.is(Kind.RELATED) || block.is(Kind.NAVIGATION);
            if (block.byline() && !foreign) {
                String next = i + 1 < blocks.size() ? blocks.get(i + 1).text() : "";
                String source = in(block, next);
                if (source != null) {
                    return source;
                }
            }
        }
        return null;
    }

    private static @Nullable String in(Block block, String next) {
        String text = block.text();
        if (text.endsWith("：") || text.endsWith(":")) {
            text += next;
        }
        Matcher named = NAMED.matcher(text);
        if (named.find()) {
            return name(named.group(1));
        }
        int dateEnd = block.ends() == 0 ? Dateline.dateEnd(text) : -1;
        if (dateEnd < 0) {
            return null;
        }
        Matcher medium = MEDIUM.matcher(text.substring(dateEnd).strip());
        return medium.find() ? medium.group(1) : null;
    }

    /** A source as a name, or null for words such as 转载 that name nobody. */
    static @Nullable String name(String words) {
        String name = words.replaceFirst("^\\s*(?:来源|來源)\\s*[:：]\\s*", "").strip();
        return name.isEmpty() || NOBODY.matcher(name).matches() ? null : name;
    }
}
