package org.jianwen.article.format.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;

/**
 * What names and opening words tell about a part of a page: the two word lists beside this class, read once.
 * Threads may share it.
 */
public final class Boilerplate {
    /** What the words of a line make of it. */
    public enum Role {
        /** The article's, as far as its words tell. */
        TEXT,
        /** The end of the article. */
        END,
        /** The head of a list, as of other articles. */
        LIST,
        /** A line that is not the article's. */
        LINE,
        /** The credit of a picture. */
        CREDIT,
        /** A legal notice. */
        NOTICE
    }

    /** Lines with more characters than this are text, however they begin. */
    private static final int SHORT = 60;

    private static final int LONGEST_ENDED = 30;

    /** What a site says to all who come: 溪口小学欢迎您!, 欢迎访问溪口新闻网!今天是:. */
    private static final Pattern GREETING =
            Pattern.compile("(?:[您你]好[,!]?)?(?:[^,。]{2,20},?(?:热烈)?欢迎[您你](?:的?光临|的?访问|的到来)?[!。]*"
                    + "|欢迎[您你]?(?:光临|访问|来到|进入)[^,。]{2,20}(?:[网站页坛局厅委校学院司府会]|中心|平台)[!。,]*(?:今天是:?.{0,20})?)");

    private static final int LONGEST_GREETING = 50;
    private static final int SHORTEST_SENTENCE = 15;
    private static final int SHORTEST_ANYWHERE = 4;

    /** The same for legal notices, which are wordy, and twice as long in English; but 版权所有者 in a long line may be news. */
    private static final int LONGEST_NOTICE = 160;

    private static final int LONGEST_REMARKS = 20;

    /** What stands behind a label where others have a colon: 校对 | 老李. */
    private static final List<String> LABEL_ENDS = List.of("|", " |", " /");

    /** The pages of a site share their names; so many are remembered, none longer than this. */
    private static final int MOST_KNOWN = 5000;

    private static final int LONGEST_KNOWN = 200;

    /** The bits of the tables of labels, which {@link Phrases} has first, of openings and of notices. */
    static final int LABEL = 1;

    private static final int OPENING = 1 << 1;
    private static final int NOTICE = 1 << 2;

    private static final Boilerplate ONE = new Boilerplate();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final Phrases<Integer> parts = new Phrases<>();
    private final Phrases<String> labels = new Phrases<>();
    private final Phrases<Role> openings = labels.beside(OPENING);
    private final Phrases<Role> notices = labels.beside(NOTICE);
    private final List<String> endings = new ArrayList<>();
    private final PrefilteredPattern remarks;

    private Boilerplate() {
        for (List<String> row : ResourceTable.of(Boilerplate.class::getResourceAsStream, "names.tsv", 2)) {
            int bit = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)).bit();
            switch (row.get(1).charAt(0)) {
                case '~' -> parts.add(row.get(1).substring(1), bit);
                case '=' -> wholes.merge(row.get(1).substring(1), bit, (a, b) -> a | b);
                default -> words.merge(row.get(1), bit, (a, b) -> a | b);
            }
        }
        ResourceTable phrases = ResourceTable.of(Boilerplate.class::getResourceAsStream, "phrases.tsv", 2);
        for (List<String> row : phrases) {
            switch (row.get(0)) {
                case "remarks-of" ->
                    phrases.words("remarks").forEach(word -> openings.add(row.get(1) + word, Role.END));
                case "remarks", "remarks-list", "count" -> {}
                case "label" -> labels.add(row.get(1), row.get(1));
                case "end-of" -> endings.add(row.get(1));
                case "notice" -> notices.add(row.get(1), Role.NOTICE);
                default -> {
                    Role role = Role.valueOf(row.get(0).toUpperCase(Locale.ROOT));
                    openings.add(row.get(1), role);
                    if (row.get(1).endsWith(":")) {
                        String label = row.get(1).substring(0, row.get(1).length() - 1);
                        LABEL_ENDS.forEach(end -> openings.add(label + end, role));
                    }
                }
            }
        }
        remarks = PrefilteredPattern.of(
                phrases.firsts("remarks-of", "remarks"),
                phrases.anyOf("remarks-of") + "?" + phrases.anyOf("remarks") + phrases.anyOf("remarks-list")
                        + "?\\s*(?:\\(?\\d{0,6}\\s*条?\\)?)?");
    }

    /** Whether a folded line says nothing but that readers' remarks follow. */
    public static boolean saysRemarks(String line) {
        return line.length() <= LONGEST_REMARKS && ONE.remarks.matches(line);
    }

    /** The kinds that a class attribute or an id says, a set of {@link Kind}. */
    public static int kinds(String names) {
        Integer known = ONE.known.get(names);
        if (known != null) {
            return known;
        }
        int kinds = read(names);
        if (names.length() <= LONGEST_KNOWN && ONE.known.size() < MOST_KNOWN) {
            ONE.known.put(names, kinds);
        }
        return kinds;
    }

    private static int read(String names) {
        int kinds = 0;
        for (int from = 0; from < names.length(); from++) {
            int to = from;
            while (to < names.length() && names.charAt(to) > ' ') {
                to++;
            }
            if (to > from) {
                kinds |= ONE.kindsOf(names.substring(from, to));
            }
            from = to;
        }
        return kinds;
    }

    /** The tables of which a folded line may have a word, a set of bits that {@link #role} and {@link Dateline} take; none of a long one. */
    public static int tables(String line) {
        return isLongNotice(line) ? 0 : ONE.labels.tables(line);
    }

    /** Classifies a folded line by its words, of these {@link #tables}. */
    public static Role role(String line, int tables) {
        int address = line.length() <= SHORT ? -1 : line.indexOf("http");
        String said = address > 0 && line.indexOf(' ', address) < 0 ? line.substring(0, address) : line;
        Role role = said.length() <= SHORT ? ONE.opening(said) : Role.TEXT;
        if (role != Role.TEXT || (tables & (OPENING | NOTICE)) == 0) {
            return role;
        }
        if ((tables & NOTICE) != 0 && notices(line) > (line.length() <= SHORT || opensAsEnd(line) ? 0 : 1)) {
            return Role.NOTICE;
        }
        return (tables & OPENING) != 0 && line.indexOf('。') < 0 && pageWords(line) > 1 ? Role.LINE : role;
    }

    /** 免责声明：, with the rest of the notice in the same line. */
    private static boolean opensAsEnd(String line) {
        Map.Entry<String, Role> opening = ONE.openings.longest(line, start(line));
        return opening != null && opening.getValue() == Role.END;
    }

    private static int notices(String line) {
        int notices = 0;
        for (int i = ONE.notices.find(line, 0); i >= 0; i = ONE.notices.find(line, i + 1)) {
            notices++;
        }
        return notices;
    }

    private static boolean isLongNotice(String line) {
        return line.length() > LONGEST_NOTICE && (line.length() > 2 * LONGEST_NOTICE || !isForeign(line));
    }

    /** Whether most of a line is not Chinese, as far as every eighth character tells. */
    private static boolean isForeign(String line) {
        int narrow = 0;
        for (int i = 0; i < line.length(); i += 8) {
            narrow += line.charAt(i) < '\u2000' ? 1 : 0;
        }
        return narrow * 16 > line.length();
    }

    /** Index after the label word at index {@code i}, such as 来源, or -1. */
    public static int labelEnd(String line, int i) {
        Map.Entry<String, String> label = ONE.labels.longest(line, i);
        return label == null ? -1 : i + label.getKey().length();
    }

    /** Index of the first label word from index {@code from} on, or -1. */
    static int label(String line, int from) {
        return ONE.labels.find(line, from);
    }

    private int kindsOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int kinds = wholes.getOrDefault(lower, 0);
        int word = 0;
        for (int i = 0; i < name.length(); i++) {
            for (Map.Entry<String, Integer> part : parts.at(lower, i)) {
                kinds |= part.getValue();
            }
            if (!letter(name.charAt(i))) {
                kinds |= word(name, word, i);
                word = i + 1;
            } else if (i > word && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                kinds |= word(name, word, i);
                word = i;
            }
        }
        return kinds | word(name, word, name.length());
    }

    private int word(String name, int from, int to) {
        return to <= from ? 0 : words.getOrDefault(name.substring(from, to).toLowerCase(Locale.ROOT), 0);
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where the first letter or digit is; brackets and bullets before it do not count. */
    private static int start(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private Role opening(String line) {
        int start = start(line);
        Map.Entry<String, Role> opening = openings.longest(line, start);
        if (opening == null) {
            return ending(line);
        }
        int end = start + opening.getKey().length();
        boolean goesOn = end < line.length() && Character.isIdeographic(line.charAt(end));
        boolean may = switch (opening.getValue()) {
            case LINE -> mayOpenSentence(opening.getKey());
            case LIST -> goesOn;
            // 上一篇我们讲了渡口，这一篇讲桥; 版权所有人是老站长的孙女。
            case END -> goesOn && opening.getKey().indexOf(':') < 0;
            default -> false;
        };
        return may && isSentence(line) ? Role.TEXT : opening.getValue();
    }

    /** A sentence may begin with a word such as 收藏, or a label such as 编辑:. */
    private static boolean mayOpenSentence(String words) {
        return words.length() <= 2 || words.endsWith(":");
    }

    private static boolean isSentence(String line) {
        return line.length() >= SHORTEST_SENTENCE && "。!?:".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** How many words of the page, of four characters or more, a folded line has anywhere. */
    public static int pageWords(String line) {
        int words = 0;
        for (int i = ONE.openings.find(line, 0); i >= 0; i = ONE.openings.find(line, i + 1)) {
            words += isPageWord(line, i) ? 1 : 0;
        }
        return words;
    }

    private static boolean isPageWord(String line, int i) {
        for (Map.Entry<String, Role> found : ONE.openings.at(line, i)) {
            if (found.getValue() == Role.LINE && found.getKey().length() >= SHORTEST_ANYWHERE) {
                return true;
            }
        }
        return false;
    }

    /** 林知夏的其他文章 closes an article, whoever wrote it; 溪口小学欢迎您! is said by the page. */
    private Role ending(String line) {
        int other = line.length() - 4;
        if (line.length() <= LONGEST_GREETING
                && line.contains("欢迎")
                && GREETING.matcher(line).matches()) {
            return Role.LINE;
        }
        boolean mayBe = other > 0 && line.length() <= LONGEST_ENDED && mayBeginEnding(line.charAt(other));
        return mayBe && endings.stream().anyMatch(line::endsWith) ? Role.END : Role.TEXT;
    }

    private static boolean mayBeginEnding(char c) {
        return c == '其' || c == '更' || c == '最' || c == '近';
    }
}
