package org.jianwen.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * How to read an archive. Immutable; threads may share it.
 *
 * {@snippet file="org/jianwen/article/OwnFieldsReadTest.java" region="fields"}
 */
public final class ReadSettings {

    private final ZoneId zone;
    private final @Nullable Instant captured;
    private final SourceNames sources;
    private final ReadLimits limits;
    private final PageRules rules;
    private final DeclaredFields declared;

    private ReadSettings(
            ZoneId zone,
            @Nullable Instant captured,
            SourceNames sources,
            ReadLimits limits,
            PageRules rules,
            DeclaredFields declared) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.captured = captured;
        this.sources = Objects.requireNonNull(sources, "sources");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.rules = rules;
        this.declared = declared;
    }

    /**
     * The default settings. They are Asia/Shanghai, no time of capture, the bundled names, the default limits and no
     * fields of one's own.
     */
    public static ReadSettings defaults() {
        return new ReadSettings(
                ArticleSchema.DEFAULT_ZONE,
                null,
                SourceNames.bundled(),
                ReadLimits.defaults(),
                PageRules.ALL,
                DeclaredFields.NONE);
    }

    /** Sets the zone of the archive. Dates without a zone are read in it, and days are counted in it. */
    public ReadSettings withZone(ZoneId value) {
        return new ReadSettings(value, captured, sources, limits, rules, declared);
    }

    /**
     * Sets when the files were saved; null means unknown.
     *
     * @param value the time from which 3小时前 and dates without a year are reckoned; where it is not known, such dates are not
     *     read, or read from the article's own text
     */
    public ReadSettings withCaptured(@Nullable Instant value) {
        return new ReadSettings(zone, value, sources, limits, rules, declared);
    }

    /** Sets which names publishers go by. */
    public ReadSettings withSources(SourceNames value) {
        return new ReadSettings(zone, captured, value, limits, rules, declared);
    }

    /** Sets how much is read. */
    public ReadSettings withLimits(ReadLimits value) {
        return new ReadSettings(zone, captured, sources, value, rules, declared);
    }

    /** Notes each line of a page that is left out. */
    public ReadSettings withDroppedNamed() {
        return withRules(new PageRules(rules.off(), true));
    }

    /**
     * Declares fields of your own. Members of JSON and keys of front matter fill them by their names.
     *
     * <p>Such a name then means the field and nothing else. A value that its field cannot hold is left out, with a note. The
     * index needs the same fields.
     */
    public ReadSettings withFields(ArticleFields fields) {
        Objects.requireNonNull(fields, "the fields are null: pass ArticleFields.NONE");
        return withDeclared(DeclaredFields.of(fields));
    }

    /**
     * Fills a declared field from another name, too. It may be that of a member, a key, or a {@code meta} element of
     * pages.
     *
     * @param name such as {@code 栏目} or {@code article:section}, case apart
     * @param field the field, which {@link #withFields} has declared before
     * @throws IllegalArgumentException if there is no such field, or every article has it
     */
    public ReadSettings withFieldNamed(String name, String field) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(field, "field");
        return withDeclared(declared.named(name, field));
    }

    /** The names of the rules that may leave out something of a page. */
    public static List<String> ruleNames() {
        return PageReader.rules();
    }

    /**
     * Switches off rules that do harm in an archive.
     *
     * @param names the rules, as the notes name them: {@code legal notice}
     * @throws IllegalArgumentException if there is no rule of such a name
     */
    public ReadSettings withoutRules(String... names) {
        Set<String> off = Set.of(Objects.requireNonNull(names, "names"));
        List<String> unknown =
                off.stream().filter(name -> !ruleNames().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown rule 「" + unknown.getFirst() + "」. Rules: " + String.join(", ", ruleNames()));
        }
        return withRules(new PageRules(off, rules.named()));
    }

    private ReadSettings withRules(PageRules value) {
        return new ReadSettings(zone, captured, sources, limits, value, declared);
    }

    private ReadSettings withDeclared(DeclaredFields value) {
        return new ReadSettings(zone, captured, sources, limits, rules, value);
    }

    /** The zone of the archive; Asia/Shanghai unless set. */
    public ZoneId zone() {
        return zone;
    }

    /** When the files were saved, or {@code null} where that is not known. */
    public @Nullable Instant captured() {
        return captured;
    }

    /** Which names publishers go by. */
    public SourceNames sources() {
        return sources;
    }

    /** How much is read. */
    public ReadLimits limits() {
        return limits;
    }

    /** Which rules may leave out something of a page, and whether notes name every line that is left out. */
    PageRules rules() {
        return rules;
    }

    /** Which fields of one's own are looked for. */
    DeclaredFields declared() {
        return declared;
    }
}
