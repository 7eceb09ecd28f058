package org.jianwen.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianwen.article.archive.Unit;
import org.jianwen.article.archive.UnitLimits;
import org.jianwen.article.archive.UnitReader;
import org.jianwen.article.charset.DecodedText;
import org.jianwen.article.charset.TextDecoder;
import org.jianwen.article.format.NoArticle;
import org.jianwen.article.format.Reading;
import org.jianwen.article.format.Shape;
import org.jianwen.article.format.ShapeLimits;
import org.jianwen.schema.ReadItem;

/**
 * Finds the articles in the bytes of a file, whatever their shape: a page, Markdown with or without front matter,
 * feed-archive text, a feed, JSON or JSON Lines, plain text, or an archive of all these.
 *
 * <p>It never throws on content. Immutable; threads may share it.
 */
public final class ArticleParser {

    private final ReadSettings settings;
    private final Shape shape;
    private final ArticleAssembly assembly;

    private ArticleParser(ReadSettings settings) {
        this.settings = settings;
        this.shape = Shape.of(shapeLimits(settings.limits()));
        this.assembly = new ArticleAssembly(settings);
    }

    /** A parser for an archive. */
    public static ArticleParser of(ReadSettings settings) {
        return new ArticleParser(settings);
    }

    /**
     * What is in the bytes of one file.
     *
     * @param content the bytes as they were saved
     * @param name the path of the file or the address it came from; its extension decides nothing but whether text is
     *     Markdown, its last part may hold a date
     * @return one item an article, and one for everything that is none, in the order of the bytes; at least one
     */
    public List<ReadItem> parse(byte[] content, String name) {
        List<ReadItem> items = new ArrayList<>();
        try (UnitReader units = UnitReader.of(name, content, unitLimits(settings.limits()), ArticleParser::entryName)) {
            units.forEachRemaining(unit -> items.addAll(parse(unit)));
        }
        return items.isEmpty() ? List.of(new ReadItem.Skipped(name, "nothing in it")) : List.copyOf(items);
    }

    static UnitLimits unitLimits(ReadLimits limits) {
        return new UnitLimits(
                limits.maxFileBytes(),
                limits.maxExpansion(),
                limits.maxEntries(),
                (int) Math.min(Integer.MAX_VALUE, 3L * limits.maxLineCharacters()),
                limits.maxArchiveDepth());
    }

    private static ShapeLimits shapeLimits(ReadLimits limits) {
        return new ShapeLimits(limits.maxLineCharacters(), limits.maxFrontMatterCharacters(), limits.maxNesting());
    }

    static String entryName(byte[] raw) {
        return TextDecoder.decode(raw).map(DecodedText::text).orElse("?");
    }

    /** What is in a unit. */
    List<ReadItem> parse(Unit unit) {
        List<ReadItem> items = new ArrayList<>();
        switch (unit) {
            case Unit.Problem problem -> items.add(new ReadItem.Skipped(problem.file(), problem.why()));
            case Unit.Whole whole -> whole(whole, items);
            case Unit.Lines lines -> lines.lines().forEach(line -> items.add(line(lines.file(), line)));
        }
        return items;
    }

    private void whole(Unit.Whole whole, List<ReadItem> items) {
        String file = whole.file();
        try {
            if (whole.content().length == 0) {
                items.add(new ReadItem.Skipped(file, "empty file"));
                return;
            }
            Optional<DecodedText> decoded = TextDecoder.decode(whole.content());
            if (decoded.isEmpty()) {
                items.add(new ReadItem.Skipped(file, "binary file, no text"));
                return;
            }
            List<String> notes = new ArrayList<>(whole.notes());
            notes.add(decoded.get().note());
            String name = withoutGz(file);
            List<Reading> readings = shape.read(decoded.get().text(), name);
            readings.forEach(reading -> items.add(assembly.assemble(reading, file, name, notes)));
            if (readings.isEmpty()) {
                items.add(new ReadItem.Skipped(file, "no article in it"));
            }
        } catch (NoArticle e) {
            items.add(new ReadItem.Skipped(file, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            items.add(failed(file, "", e));
        }
    }

    private ReadItem line(String file, Unit.Line line) {
        String place = "line " + line.number() + ": ";
        try {
            Optional<DecodedText> decoded = TextDecoder.decode(line.content());
            if (decoded.isEmpty()) {
                return new ReadItem.Skipped(file, place + "binary, no text");
            }
            Reading reading = shape.readLine(decoded.get().text());
            return assembly.assemble(
                    reading, file, "", List.of(decoded.get().note(), "shape: JSON, line " + line.number()));
        } catch (NoArticle e) {
            return new ReadItem.Skipped(file, place + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return failed(file, place, e);
        }
    }

    /** The last resort for content that no one thought of: its neighbours are read all the same. */
    private static ReadItem failed(String file, String place, Throwable failure) {
        return new ReadItem.Skipped(
                file, place + "could not be read (" + failure + "); please report it with the file");
    }

    private static String withoutGz(String file) {
        return file.endsWith(".gz") ? file.substring(0, file.length() - ".gz".length()) : file;
    }
}
