package org.jianwen.article.format.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.BylineWords;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * What a named field says of an article, whether the name stands in front matter ({@code from:}) or at the head of plain
 * text ({@code 来源：}).
 */
public enum FieldName {
    /** The headline. */
    TITLE(Field.TITLE),
    /** The address. */
    URL(Field.URL),
    /** Who published it. */
    SOURCE(Field.SOURCE),
    /** Who wrote it. */
    AUTHOR(null),
    /** When it was published. */
    PUBLISHED(Field.PUBLISHED),
    /** When it was entered somewhere: when it was published, where nothing else says that. */
    CREATED(Field.PUBLISHED),
    /** When it was changed. */
    UPDATED(Field.UPDATED),
    /** Keywords. */
    TAGS(Field.TAG),
    /** The sections it is filed under: keywords where there are no others. */
    CATEGORIES(Field.TAG),
    /** A language tag. */
    LANGUAGE(Field.LANGUAGE);

    /** Words before a name that add nothing to it: {@code news_title}, {@code cleaned_text}. */
    private static final String ABOUT =
            "(?:(?:news|article|post|doc|story|entry|page|web|main|full|original|origin|raw|clean(?:ed)?|plain)_?)*";

    private static final String WHEN = "_?(?:date|time|day\\b|(?:at|on|ts|dt)(?=$|_|ms|str|utc|gmt))";

    /** What names of some make say, in the order in which they are tried: {@code publishTimeStr}, {@code gmt_modified}. */
    private static final Map<Pattern, FieldName> MAKES = makes();

    private static final Pattern BODY = Pattern.compile(
            ABOUT
                    + "(?:contents?|body|text|txt|html|paragraphs|details?|blocks|(?:新闻|文章|资讯|帖子|微博|博文|原文)?(?:正文|内文|内容|全文))(?:_?(?:html|text|txt|raw|str|md|markdown|zh|cn|list))*");

    /** Times that are not those of an article. */
    private static final Pattern OTHER_TIMES = Pattern.compile(
            "expir|valid|event|crawl|fetch|scrap|spider|download|collect|repl|comment|birth|deadline|start|begin|(?:^|_)end_");

    /** No name of a field is longer. */
    private static final int LONGEST = 60;

    /** The records of a file have the same names: so many are remembered. */
    private static final int MOST_KNOWN = 5000;

    private static final Map<String, Optional<FieldName>> KNOWN = new ConcurrentHashMap<>();

    /** {@code 新闻标题}, {@code 文章标题}. */
    private static final int LONG_TITLE = 4;

    private static final String ANY_DAY = ":2000-01-01";

    private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

    private static final Map<String, FieldName> NAMES = load();

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,，、;；]+");

    private final @Nullable Field field;

    FieldName(@Nullable Field field) {
        this.field = field;
    }

    /** Says what a value under that name says of the article, key words one by one; nothing of who wrote it. */
    public void say(String value, Origin origin, Statements.Builder said) {
        if (field == Field.TAG) {
            BETWEEN_TAGS.splitAsStream(value).forEach(tag -> said.say(Field.TAG, tag, origin));
        } else if (field != null) {
            said.say(field, value, origin);
        }
    }

    /** What a name stands for, case apart, or {@code null} where it is not known. */
    public static @Nullable FieldName of(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            return null;
        }
        Optional<FieldName> known = KNOWN.get(name);
        if (known == null) {
            known = Optional.ofNullable(find(key(name)));
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private static @Nullable FieldName find(String key) {
        FieldName known = NAMES.get(key);
        if (known == null && Character.isIdeographic(key.codePointAt(0))) {
            return inChinese(key);
        }
        if (known != null || OTHER_TIMES.matcher(key).find()) {
            return known;
        }
        for (Map.Entry<Pattern, FieldName> make : MAKES.entrySet()) {
            if (make.getKey().matcher(key).matches()) {
                return make.getValue();
            }
        }
        return null;
    }

    /** What a label says: before a name, and before a day where it is that of something. */
    private static @Nullable FieldName inChinese(String key) {
        if (NamedSource.isLabel(key)) {
            return SOURCE;
        }
        if (key.length() == LONG_TITLE && key.endsWith("标题")) {
            return TITLE;
        }
        if (BylineWords.ALL.words("author").contains(key)) {
            return AUTHOR;
        }
        return switch (DateScanner.scanFolded(key + ANY_DAY).getFirst().label()) {
            case PUBLISHED -> PUBLISHED;
            case UPDATED, REFRESHED -> UPDATED;
            case WRITTEN -> CREATED;
            case NONE, OTHER -> null;
        };
    }

    /** Whether that is a name of the text. */
    public static boolean isBody(String name) {
        return name.length() <= LONGEST && BODY.matcher(key(name)).matches();
    }

    /** Whether it says when something was done with an article. */
    public boolean isTime() {
        return this == PUBLISHED || this == CREATED || this == UPDATED;
    }

    private static Map<Pattern, FieldName> makes() {
        Map<Pattern, FieldName> makes = new LinkedHashMap<>();
        makes.put(
                Pattern.compile(
                        ".*(?:modif|updat|edit|refresh|revis|chang)[a-z]*?" + WHEN
                                + ".*|.*(?:last|gmt|date|time)_?(?:modif|updat|edit|mod|chang).*|(?:.*[:._])?(?:modified|updated|edited|revised)(?:_gmt)?|[mu]_?(?:time|date)"),
                UPDATED);
        makes.put(
                Pattern.compile(
                        ".*(?:publi[a-z]*?|pub|issued?|releas[a-z]*?|post(?:ed)?|show|online|send|sent|display|write|original)"
                                + WHEN
                                + ".*|.*(?:date|time)_?(?:of_?)?(?:pub|post|issu|releas).*|(?:.*[:._])?(?:published|publication|posted|released|issued)|p_?(?:time|date)|"
                                + ABOUT + "(?:date|time)(?:_?(?:gmt|utc|str))?"),
                PUBLISHED);
        makes.put(
                Pattern.compile(".*(?:creat|add|input|insert|submit)[a-z]*?" + WHEN
                        + ".*|.*(?:date|time|gmt)_?creat.*|created|(?:c|in)_?(?:time|date)"),
                CREATED);
        makes.put(Pattern.compile(ABOUT + "(?:title|headline|subject|heading)(?:_?(?:cn|zh|text|name))?"), TITLE);
        makes.put(
                Pattern.compile(ABOUT + "(?:source|media|publisher|site|website|outlet)(?:_?(?:name|title|site|cn))?"),
                SOURCE);
        makes.put(
                Pattern.compile(
                        ABOUT + "(?:(?:share|detail|canonical|source|html|final)_?)*(?:url|link|href|permalink|uri)"),
                URL);
        makes.put(Pattern.compile(ABOUT + "(?:tags?|keywords?|labels?|topics)(?:_?(?:list|names?|str))?"), TAGS);
        return makes;
    }

    private static String key(String name) {
        String key = TextFolding.of(name.strip()).replace('-', '_');
        return key.indexOf(' ') < 0 ? key : BLANK.matcher(key).replaceAll("").replace(' ', '_');
    }

    private static Map<String, FieldName> load() {
        Map<String, FieldName> names = new HashMap<>();
        for (List<String> row : ResourceTable.of(FieldName.class::getResourceAsStream, "field-names.tsv", 2)) {
            names.put(key(row.get(1)), valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(names);
    }
}
