package org.jianwen.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * How to read an archive. Immutable; threads may share it.
 *
 * @param zone the zone of the archive, in which dates without a zone are read and days are counted; Asia/Shanghai
 *     unless set
 * @param captured when the files were saved, from which 3小时前 and dates without a year are reckoned, or {@code null}
 *     where that is not known: such dates are then not read, or read from the article's own text
 * @param sources which names publishers go by
 * @param limits how much is read
 * @param rules which rules may leave out something of a page, and whether the notes name every line that is not in the body
 */
public record ReadSettings(
        ZoneId zone, @Nullable Instant captured, SourceNames sources, ReadLimits limits, PageRules rules) {

    /** Checks what it is given. */
    public ReadSettings {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(rules, "rules");
    }

    /** Asia/Shanghai, no time of capture, the bundled names and the default limits. */
    public static ReadSettings defaults() {
        return new ReadSettings(
                ArticleSchema.DEFAULT_ZONE, null, SourceNames.bundled(), ReadLimits.defaults(), PageRules.ALL);
    }

    /** These settings for an archive of that zone. */
    public ReadSettings withZone(ZoneId value) {
        return new ReadSettings(value, captured, sources, limits, rules);
    }

    /** These settings for files saved at that time, or at a time that is not known. */
    public ReadSettings withCaptured(@Nullable Instant value) {
        return new ReadSettings(zone, value, sources, limits, rules);
    }

    /** These settings with those names of publishers. */
    public ReadSettings withSources(SourceNames value) {
        return new ReadSettings(zone, captured, value, limits, rules);
    }

    /** These settings with those limits. */
    public ReadSettings withLimits(ReadLimits value) {
        return new ReadSettings(zone, captured, sources, value, rules);
    }

    /** These settings, with each line of a page that is left out in a note of its own. */
    public ReadSettings withDroppedNamed() {
        return withRules(new PageRules(rules.off(), true));
    }

    /** The names of the rules that may leave out something of a page. */
    public static List<String> ruleNames() {
        return PageReader.rules();
    }

    /** These settings without rules that do harm in an archive, named as the notes name them: {@code legal notice}. */
    public ReadSettings withoutRules(String... names) {
        return withRules(new PageRules(Set.of(names), rules.named()));
    }

    private ReadSettings withRules(PageRules value) {
        return new ReadSettings(zone, captured, sources, limits, value);
    }
}
