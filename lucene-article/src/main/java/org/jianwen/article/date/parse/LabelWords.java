package org.jianwen.article.date.parse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.AnyWord;
import org.jianwen.analysis.table.ResourceTable;

/** Finds what the words beside a date say it is the date of. Stateless; may be shared by threads. */
final class LabelWords {

    private static final List<String> EVENTS = ResourceTable.of(LabelWords.class::getResourceAsStream, "events.txt", 1)
            .column(0);

    private static final Map<String, DateLabel> LABELS = labels();
    private static final int LONGEST =
            LABELS.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final int REACH = 24;
    private static final ResourceTable NOT_LABELS =
            ResourceTable.of(LabelWords.class::getResourceAsStream, "not-labels.tsv", 2);

    /** What labels begin with; most of what stands behind a date does not. */
    private static final BitSet FIRSTS = new BitSet();

    /** What labels end with, the unlisted ones of {@link #isCompound} among them. */
    private static final BitSet LASTS = new BitSet();

    private static final String GLUE_WORDS = "为是于在至到";

    static {
        LABELS.keySet().forEach(label -> {
            FIRSTS.set(label.charAt(0));
            LASTS.set(label.charAt(label.length() - 1));
        });
        "间期月".chars().forEach(LASTS::set);
    }

    /** The length of 时间 and 日期, which say nothing else. */
    private static final int PLAIN = 2;

    /** What else stands between a label and its date, letter by letter. */
    private static final String GLUE_SIGNS = " :,.;|([*#@·/>-";

    /** What may stand between a label and its date: 发布时间 : [2022-09-16, 更新日期为2022-09-16. */
    private static final Pattern GLUE =
            Pattern.compile("[ :,.;|(\\[*#@·/>-]{0,8}(?:[" + GLUE_WORDS + "]|(?<= )(?:on|at) )?[ :,.;|(\\[*·>-]{0,8}$");

    /** No glue is longer. */
    private static final int LONGEST_GLUE = 20;

    /** A label behind its date: 3小时前更新, 2022-09-16 08:05 已发布; one before a colon or a digit belongs to what follows. */
    private static final Pattern BEHIND =
            Pattern.compile("[ ,(]{0,2}(?:由|已)?(" + AnyWord.of(LABELS.keySet()) + ")(?! {0,3}[:于为是0-9]|[一-龥])");

    /** What happened on the day that stands right before it: 1976年4月25日出生, but not 2022-09-16开学第一课. */
    private static final Pattern EVENT = Pattern.compile(AnyWord.of(EVENTS) + "(?:[于在的]|(?![一-龥]))");

    /** What they begin with. */
    private static final BitSet EVENT_FIRSTS = new BitSet();

    static {
        EVENTS.forEach(event -> EVENT_FIRSTS.set(event.charAt(0)));
    }

    /** What 时间 and the like are a part of, as in 出生年月; but 云州日报 时间 are two, and so are 来源：云州日报时间. */
    private static final Pattern COMPOUND =
            Pattern.compile("(?:^|[^一-龥:])[一-龥]{1,8}(?<!" + NOT_LABELS.anyOf("time", "both") + ")(?:时间|日期|年月)$");

    /** Words before a colon that are not left empty, as 来源 and 作者 are where a page has none: 首播: 2015-03-02. */
    private static final Pattern NAMED =
            Pattern.compile("(?:^|[^一-龥])(?!.*" + NOT_LABELS.anyOf("colon", "both") + "$)[一-龥]{2,6}$");

    private LabelWords() {}

    /**
     * The label of the date from {@code start} to {@code end}.
     *
     * @param folded the folded text
     * @param from where to stop looking back: the end of the date before this one
     */
    static DateLabel of(String folded, int from, int start, int end) {
        DateLabel before = start == from || !mayEndBefore(folded.charAt(start - 1))
                ? DateLabel.NONE
                : before(folded.substring(Math.max(from, start - REACH), start));
        if (before != DateLabel.NONE || end == folded.length()) {
            return before;
        }
        if (EVENT_FIRSTS.get(folded.charAt(end))
                && EVENT.matcher(folded)
                        .region(end, folded.length())
                        .useTransparentBounds(true)
                        .lookingAt()) {
            return DateLabel.OTHER;
        }
        DateLabel behind = behind(folded, end);
        return switch (behind) {
            case OTHER -> DateLabel.NONE;
            case UPDATED -> DateLabel.REFRESHED;
            default -> behind;
        };
    }

    /** The label that begins at {@code end} and belongs to the date that ends there. */
    static DateLabel behind(String folded, int end) {
        if (!mayBegin(folded, end)) {
            return DateLabel.NONE;
        }
        Matcher match = BEHIND.matcher(folded.substring(end, Math.min(folded.length(), end + REACH)));
        return match.lookingAt() ? LABELS.getOrDefault(match.group(1), DateLabel.NONE) : DateLabel.NONE;
    }

    /** Whether what a label begins with stands at that place, or behind the three characters that may go before it. */
    private static boolean mayBegin(String folded, int from) {
        for (int i = from; i < Math.min(folded.length(), from + 4); i++) {
            char c = folded.charAt(i);
            if (FIRSTS.get(c)) {
                return true;
            }
            if (" ,(由已".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a label, or what may stand between it and its date, may end with a character; most dates are spared the patterns. */
    private static boolean mayEndBefore(char c) {
        return mayEnd(c) || GLUE_SIGNS.indexOf(c) >= 0;
    }

    /** Whether a label before a date, or what stands between the two, may end with a character. */
    static boolean mayEnd(char c) {
        return LASTS.get(c) || GLUE_WORDS.indexOf(c) >= 0;
    }

    private static DateLabel before(String text) {
        Matcher glue = GLUE.matcher(text).region(Math.max(0, text.length() - LONGEST_GLUE), text.length());
        if (!glue.find()) {
            return DateLabel.NONE;
        }
        int word = text.length();
        while (word > glue.start() && !Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        DateLabel whole = endingAt(text, word);
        DateLabel label = whole != DateLabel.NONE ? whole : endingAt(text, glue.start());
        if (label == DateLabel.NONE && text.startsWith("于", glue.start())) {
            label = timeOf(text, glue.start());
        }
        boolean named = label == DateLabel.NONE && text.startsWith(":", glue.start());
        return named && NAMED.matcher(text.substring(0, glue.start())).find() ? DateLabel.OTHER : label;
    }

    private static DateLabel endingAt(String text, int end) {
        if (end == 0 || !LASTS.get(text.charAt(end - 1))) {
            return DateLabel.NONE;
        }
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            DateLabel label = LABELS.get(text.substring(end - length, end));
            boolean cutsWord =
                    end > length && isLatin(text.charAt(end - length - 1)) && isLatin(text.charAt(end - length));
            if (label != null && !cutsWord && !endsName(text, end - length, end, label)) {
                return length == PLAIN && isCompound(text.substring(0, end)) ? DateLabel.OTHER : label;
            }
        }
        return isCompound(text.substring(0, end)) ? DateLabel.OTHER : DateLabel.NONE;
    }

    /** Whether a short word without a colon ends a name, which is no label: 湖畔阅读 2019-11-06. */
    private static boolean endsName(String text, int start, int end, DateLabel label) {
        return label == DateLabel.OTHER
                && end - start == PLAIN
                && start > 0
                && Character.isIdeographic(text.charAt(start - 1))
                && text.indexOf(':', end) < 0;
    }

    /** What 拍摄时间 says, of 拍摄 before 于. */
    private static DateLabel timeOf(String text, int end) {
        for (int length = Math.min(LONGEST, end); length >= PLAIN; length--) {
            String word = text.substring(end - length, end);
            DateLabel label = LABELS.getOrDefault(word + "时间", LABELS.get(word + "日期"));
            if (label != null) {
                return label;
            }
        }
        return DateLabel.NONE;
    }

    /** Whether a text ends with a label that is not listed: 发行时间 is not the 时间 of the article. */
    private static boolean isCompound(String text) {
        boolean may = text.endsWith("时间") || text.endsWith("日期") || text.endsWith("年月");
        return may && COMPOUND.matcher(text).find();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static Map<String, DateLabel> labels() {
        Map<String, DateLabel> map = new HashMap<>();
        for (List<String> row : ResourceTable.of(LabelWords.class::getResourceAsStream, "labels.tsv", 2)) {
            map.put(row.get(0), DateLabel.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        // 截稿日期 is the day of what 截稿时间 is the time of, and both are of an event.
        EVENTS.forEach(event -> map.putIfAbsent(event + "时间", DateLabel.OTHER));
        for (Map.Entry<String, DateLabel> label : List.copyOf(map.entrySet())) {
            String word = label.getKey();
            if (word.length() > PLAIN && word.endsWith("时间")) {
                map.putIfAbsent(word.substring(0, word.length() - PLAIN) + "日期", label.getValue());
            }
        }
        return Map.copyOf(map);
    }
}
