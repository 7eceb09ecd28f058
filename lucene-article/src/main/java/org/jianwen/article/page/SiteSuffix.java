package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the names of a site and its sections off the end of a title: 山里修了路_新闻_晨风网.
 *
 * <p>What is cut must be proven to be a site: by the page's own name for it, by its legal notice, or by a word such as 网 at its
 * end. A short section before that goes too. Immutable; threads may share it.
 *
 * @param names texts of the page in which the name of its site stands
 * @param brands texts of the page that are such a name, where its title ends with them too
 */
record SiteSuffix(List<String> names, List<String> brands) {
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:[-－_＿|｜—–·•»«<@]{1,4}|::|\\s/\\s)\\s*|(?=【[^】]{2,20}】$)");
    private static final Pattern NAMED_SITE = Pattern.compile(
            ".*(?:" + PageWords.ALL.anyOf("site") + "(?: [a-z0-9]{2,10})?|[a-z0-9]\\.(?:com|net|org|cn|tw|hk))\\W?|"
                    + PageWords.ALL.anyOf("site-begins") + ".*");
    /** What a title may end with that is no publisher: 国内新闻, 财经频道. */
    private static final Pattern SECTION =
            Pattern.compile("(?!" + PageWords.ALL.anyOf("site-begins") + ").*" + PageWords.ALL.anyOf("section"));

    private static final Pattern HOUSE = Pattern.compile("\\p{IsHan}{2,16}" + PageWords.ALL.anyOf("house"));

    private static final Pattern PICTURES = Pattern.compile("[(（【](?:组?图|組?圖|图文)[)）】]$");

    /** The class of a box with the name of the site. */
    private static final Pattern BRAND = Pattern.compile("(?i)(?:site|blog|web)[-_]?(?:title|name)|logo|brand");

    private static final Pattern PROGRAM = Pattern.compile("(?i)\\s*[-|_–—·]\\s*powered by .{1,30}$");

    private static final int LONGEST_SECTION = 6;
    private static final int SHORTEST_TITLE = 2;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 30;
    private static final int MOST_NAMES = 20;

    /** Copies the lists. */
    SiteSuffix {
        names = List.copyOf(names);
        brands = List.copyOf(brands);
    }

    /** What a page says of its site: the name that its head gives, or null, and its legal notices. */
    static SiteSuffix of(PageLayout layout, @Nullable String siteName) {
        List<String> names = new ArrayList<>();
        List<String> brands = new ArrayList<>();
        if (siteName != null) {
            names.add(TextFolding.of(siteName));
        }
        for (Line line : layout.lines()) {
            if (isOfOwner(line) && names.size() < MOST_NAMES) {
                names.add(line.folded());
            } else if (line.mostlyLinks()
                    && !SECTION.matcher(line.folded()).matches()
                    && brands.size() < MOST_NAMES
                    && (line == layout.lines().getFirst()
                            || line.heading() == 1
                            || BRAND.matcher(layout.boxes().get(line.box()).names())
                                    .find())) {
                brands.add(line.folded());
            }
        }
        return new SiteSuffix(names, brands);
    }

    private static boolean isOfOwner(Line line) {
        return line.role() == Role.NOTICE
                || line.role() == Role.END
                        && (line.folded().contains("版权") || line.folded().contains("copyright"));
    }

    /** Whether a title begins with the name of a site, or is missing. */
    boolean isSite(String title) {
        String first = first(title);
        return first.isEmpty() || proven(first);
    }

    /** A title up to the first sign that parts it. */
    static String first(String title) {
        Matcher part = PARTS.matcher(title);
        return part.find() && part.start() > 0 ? title.substring(0, part.start()) : title;
    }

    /** A title without its site. */
    String without(String title) {
        int cut = title.length();
        int end = title.length();
        boolean proven = false;
        List<int[]> parts = parts(title);
        for (int i = parts.size() - 1; i >= 0 && parts.get(i)[0] >= SHORTEST_TITLE; i--) {
            String name =
                    title.substring(parts.get(i)[1], end).replaceAll("[【】]", "").strip();
            if (name.isEmpty()) {
                end = parts.get(i)[0];
                continue;
            }
            boolean site = proven(name) || brands.contains(TextFolding.of(name));
            if (!site && !(proven && name.length() <= LONGEST_SECTION)) {
                break;
            }
            proven = true;
            end = parts.get(i)[0];
            cut = end;
        }
        return cut == title.length()
                ? title
                : PICTURES.matcher(title.substring(0, cut).strip())
                        .replaceFirst("")
                        .strip();
    }

    /** The name of the site at either end of a title, beside the headline; null if there is none. */
    @Nullable String name(String whole, String headline) {
        String title = PROGRAM.matcher(whole).replaceFirst("");
        List<int[]> parts = parts(title);
        if (parts.isEmpty() || headline.isEmpty()) {
            boolean site = !title.contains(headline) && proven(title);
            return site && !SECTION.matcher(TextFolding.of(title)).matches() ? title : null;
        }
        int[] first = parts.getFirst();
        boolean begins = first[0] == 0
                || plain(title).startsWith(plain(headline))
                || !plain(title).contains(plain(headline));
        for (int[] part : begins ? parts : List.<int[]>of()) {
            String rest = title.substring(part[1]).strip();
            if (brands.contains(TextFolding.of(rest)) && !rest.equals(headline)) {
                return rest;
            }
        }
        String name = begins
                ? title.substring(parts.getLast()[1]).replaceAll("[【】]", "").strip()
                : title.substring(0, first[0]);
        return (begins || plain(title.substring(first[1])).contains(plain(headline)))
                        && !name.equals(headline)
                        && (proven(name) || brands.contains(TextFolding.of(name)))
                        && !isProgram(name)
                        && !SECTION.matcher(TextFolding.of(name)).matches()
                ? name
                : null;
    }

    /** Whether it is the program that makes the page: Powered by Hexo. */
    private boolean isProgram(String name) {
        String program = "powered by " + TextFolding.of(name);
        return names.stream().anyMatch(text -> text.contains(program));
    }

    private static String plain(String text) {
        return TextFolding.of(text).replace(" ", "");
    }

    /** Where the signs begin and end that part a title. */
    private static List<int[]> parts(String title) {
        List<int[]> parts = new ArrayList<>();
        Matcher part = PARTS.matcher(title);
        while (part.find()) {
            parts.add(new int[] {part.start(), part.end()});
        }
        return parts;
    }

    /** Whether the words of a folded name say that it is a site's, whatever the page says. */
    static boolean isNamedSite(String folded) {
        return NAMED_SITE.matcher(folded).matches();
    }

    /** Whether a title only names a house, such as a school. The name of a part of its site may follow. */
    static boolean isHouse(String title) {
        return HOUSE.matcher(TextFolding.of(first(title))).matches();
    }

    private boolean proven(String name) {
        String folded = TextFolding.of(name);
        return name.length() >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && (NAMED_SITE.matcher(folded).matches() || names.stream().anyMatch(text -> text.contains(folded)));
    }
}
