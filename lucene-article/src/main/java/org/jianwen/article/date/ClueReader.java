package org.jianwen.article.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jianwen.article.charset.ScriptEvidence;
import org.jianwen.article.date.Candidate.Tier;
import org.jianwen.article.date.parse.AddressDates;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.article.limits.DateLimits;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Turns clues into candidates. */
final class ClueReader {

    /** The candidates of one article: for its publication, for either (06:40更新), for its last change. */
    record Candidates(List<Candidate> published, List<Candidate> refreshed, List<Candidate> updated) {}

    /** A line with more dates than this is a table or a list, and its first ones are as good as any. */
    private static final int MAX_DATES = 20;

    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,14}");
    private static final int EVIDENCE_LENGTH = 60;
    private static final int EVIDENCE_BEFORE = 12;

    /** Where the change of an article is said by who made the article, and not by the template of a page. */
    private static final Set<Origin> RECORDS =
            Set.of(Origin.FIELD, Origin.FRONT_MATTER, Origin.FEED_ENTRY, Origin.HEAD_LINE);

    private final DateContext context;
    private final DateResolver resolver;
    private final DateLimits limits;
    private final Supplier<String> articleText;
    private final List<String> notes;
    private final List<Candidate> published = new ArrayList<>();
    private final List<Candidate> refreshed = new ArrayList<>();
    private final List<Candidate> updated = new ArrayList<>();

    ClueReader(DateContext context, DateLimits limits, Supplier<String> articleText, List<String> notes) {
        this.articleText = articleText;
        this.context = context;
        this.resolver = new DateResolver(context);
        this.limits = limits;
        this.notes = notes;
    }

    Candidates read(List<Statement> clues) {
        for (Statement clue : clues) {
            int length = clue.text().length();
            if (length > limits.maxCharacters()) {
                note(
                        clue,
                        clue.text(),
                        "was looked at as far as " + limits.maxCharacters() + " of its " + length + " characters");
            }
            switch (clue.origin().date()) {
                case URL -> address(clue, AddressDates.inUrl(limits.head(clue.text())), Tier.URL);
                case FILE_NAME -> fileName(clue);
                case FEED_COMMENT -> feedComment(clue);
                default -> line(clue, date -> date.dateline() || clue.origin() != Origin.DATELINE);
            }
        }
        return new Candidates(published, refreshed, updated);
    }

    private void address(Statement clue, AddressDates.@Nullable Found found, Tier tier) {
        if (found == null) {
            return;
        }
        LocalDateTime local = found.first().atStartOfDay();
        if (local.isAfter(context.latest())) {
            note(clue, clue.text().substring(found.start(), found.end()), "is later than the capture, no date");
            return;
        }
        DateReading reading = new DateReading(local, found.precision(), false, List.of());
        String evidence = evidence(clue.text(), found.start(), found.end());
        add(
                clue,
                DateLabel.NONE,
                new Candidate(clue.origin().date(), tier, false, evidence, null, reading, DateConfidence.LOW));
    }

    /** A day in digits, or one in Chinese with its year; what names no year is a headline's. */
    private void fileName(Statement clue) {
        AddressDates.Found found = AddressDates.inFileName(limits.head(clue.text()));
        if (found != null) {
            address(clue, found, Tier.FILE_NAME);
        } else {
            line(clue, ParsedDate::hasYear);
        }
    }

    private void feedComment(Statement clue) {
        String number = clue.text().strip();
        if (!MILLISECONDS.matcher(number).matches()) {
            line(clue, date -> true);
            return;
        }
        try {
            LocalDateTime local = context.local(Instant.ofEpochMilli(Long.parseLong(number)));
            String text = local.getYear() + "";
            if (local.getYear() <= 1970 || local.isAfter(context.latest())) {
                note(clue, number, "is the year " + text + ", no date");
                return;
            }
            DatePrecision precision = local.getSecond() == 0 ? DatePrecision.MINUTE : DatePrecision.SECOND;
            DateReading reading = new DateReading(local, precision, true, List.of());
            add(
                    clue,
                    DateLabel.NONE,
                    new Candidate(
                            clue.origin().date(), Tier.INSTANT, false, number, null, reading, DateConfidence.HIGH));
        } catch (DateTimeException e) {
            note(clue, number, "is no time");
        }
    }

    private void line(Statement clue, Predicate<ParsedDate> wanted) {
        List<ParsedDate> dates = DateScanner.scan(limits.head(clue.text()));
        for (ParsedDate date : dates.subList(0, Math.min(MAX_DATES, dates.size()))) {
            if (!wanted.test(date) || date.label() == DateLabel.OTHER) {
                continue;
            }
            String text = clue.text().substring(date.start(), date.end());
            DateMeaning meaning =
                    date.meaning().then(day -> day.hasShortYear() && isTraditional() ? day.inRepublic() : day);
            DateReading reading = date.lacksYear() ? null : resolver.resolve(meaning, note -> note(clue, text, note));
            if (reading == null
                    && !date.lacksYear()
                    && resolver.possible(meaning).size() < 2) {
                continue;
            }
            if (reading != null) {
                reading.doubts().forEach(doubt -> note(clue, text, "is in doubt: " + doubt));
            }
            add(clue, date.label(), candidate(clue, date, reading));
        }
    }

    /** Whether a year of two digits may be one of 民国, which only traditional texts use. */
    private boolean isTraditional() {
        return "zh-Hant".equals(ScriptEvidence.of(articleText.get()));
    }

    private Candidate candidate(Statement clue, ParsedDate date, @Nullable DateReading reading) {
        Tier tier = tier(clue, date, reading);
        DateOrigin origin = date.isRelative()
                ? DateOrigin.RELATIVE
                : tier == Tier.CREDIT ? DateOrigin.CREDIT : clue.origin().date();
        boolean label = date.label() == DateLabel.PUBLISHED || date.label() == DateLabel.UPDATED;
        return new Candidate(
                origin,
                tier,
                label,
                evidence(clue.text(), date.start(), date.end()),
                date.meaning(),
                reading,
                confidence(tier, label, reading));
    }

    private static Tier tier(Statement clue, ParsedDate date, @Nullable DateReading reading) {
        if (date.dateline()) {
            return Tier.DATELINE;
        }
        if (date.label() == DateLabel.WRITTEN) {
            return Tier.CREDIT;
        }
        if (!date.hasYear() || reading == null) {
            return Tier.RECKONED;
        }
        return switch (clue.origin().date()) {
            case TIME_ELEMENT -> Tier.ELEMENT;
            case BYLINE -> Tier.BYLINE;
            case FILE_NAME -> Tier.FILE_NAME;
            case CREDIT -> Tier.CREDIT;
            default -> reading.instant() ? Tier.INSTANT : Tier.MACHINE;
        };
    }

    private static DateConfidence confidence(Tier tier, boolean label, @Nullable DateReading reading) {
        boolean doubted = reading != null && !reading.doubts().isEmpty();
        return switch (tier) {
            case INSTANT, MACHINE, ELEMENT -> doubted ? DateConfidence.MEDIUM : DateConfidence.HIGH;
            case BYLINE -> {
                boolean sure = label || reading != null && reading.precision().isPointInTime();
                yield doubted || !sure ? DateConfidence.MEDIUM : DateConfidence.HIGH;
            }
            case RECKONED -> DateConfidence.MEDIUM;
            default -> DateConfidence.LOW;
        };
    }

    private void add(Statement clue, DateLabel label, Candidate candidate) {
        boolean change = label == DateLabel.UPDATED || label == DateLabel.REFRESHED;
        boolean declared = clue.updated() && label != DateLabel.PUBLISHED;
        boolean record = RECORDS.contains(clue.origin());
        List<Candidate> list = declared && !record ? updated : change || declared ? refreshed : published;
        list.add(candidate);
    }

    private void note(Statement clue, String text, String what) {
        notes.add(clue.origin().date().words() + " 「" + cut(text, 0, text.length()) + "」 " + what);
    }

    /** The text around a form, as it stands there, at most 60 characters of it. */
    private static String evidence(String text, int start, int end) {
        int from = text.length() <= EVIDENCE_LENGTH ? 0 : Math.max(0, start - EVIDENCE_BEFORE);
        return cut(text, from, text.length()).strip();
    }

    private static String cut(String text, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = Math.min(to, start + EVIDENCE_LENGTH);
        return text.substring(start, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
}
