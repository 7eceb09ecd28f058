package org.jianwen.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianwen.article.archive.FileEntry;
import org.jianwen.article.charset.DecodedText;
import org.jianwen.article.charset.TextDecoder;
import org.jianwen.article.format.FormatDetector;
import org.jianwen.article.format.NoArticle;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in the bytes of a file, whatever their shape: a page, Markdown with or without front matter,
 * feed-archive text, a feed, JSON or JSON Lines, a table, a mail, plain text, or an archive of all these.
 *
 * <p>It never throws on content. Immutable; threads may share it.
 */
final class ArticleParser {

    private final FormatDetector formats;
    private final ArticleAssembly assembly;

    private ArticleParser(ReadSettings settings) {
        this.formats = FormatDetector.of(settings.limits().text(), settings.declared());
        this.assembly = new ArticleAssembly(settings);
    }

    /** A parser for an archive. */
    static ArticleParser of(ReadSettings settings) {
        return new ArticleParser(settings);
    }

    static String entryName(byte[] raw) {
        return TextDecoder.decode(raw).map(DecodedText::text).orElse("?");
    }

    /**
     * Reads an entry: an item for each article, and for everything that is none. Ends early where its thread is
     * interrupted.
     */
    void parse(FileEntry entry, Consumer<ReadItem> items) {
        switch (entry) {
            case FileEntry.Problem problem -> items.accept(new ReadItem.Skipped(problem.file(), problem.why()));
            case FileEntry.Whole whole -> whole(whole, items);
            case FileEntry.Lines lines -> {
                for (FileEntry.Line line : lines.lines()) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    line(lines.file(), line, items);
                }
            }
        }
    }

    private void whole(FileEntry.Whole whole, Consumer<ReadItem> items) {
        String file = whole.file();
        try {
            if (whole.content().length == 0) {
                items.accept(new ReadItem.Skipped(file, "empty file"));
                return;
            }
            Optional<DecodedText> decoded = TextDecoder.decode(whole.content());
            if (decoded.isEmpty()) {
                items.accept(new ReadItem.Skipped(file, "binary file, no text"));
                return;
            }
            List<String> notes = new ArrayList<>(whole.notes());
            notes.add(decoded.get().note());
            String name = name(file);
            List<Statements> articles = formats.read(decoded.get().text(), name);
            for (Statements said : articles) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                items.accept(assembly.assemble(captured(said, whole.captured()), file, name, notes));
            }
            if (articles.isEmpty()) {
                items.accept(new ReadItem.Skipped(file, "no article in it"));
            }
        } catch (NoArticle e) {
            items.accept(new ReadItem.Skipped(file, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            items.accept(failed(file, "", e));
        }
    }

    /** What is said, with the time at which a web archive says that it was saved. */
    private static Statements captured(Statements said, @Nullable String captured) {
        return captured == null
                ? said
                : Statements.builder()
                        .add(said)
                        .say(Field.CAPTURED, captured, Origin.SAVED_FROM)
                        .build();
    }

    private void line(String file, FileEntry.Line line, Consumer<ReadItem> items) {
        String place = "line " + line.number() + ": ";
        try {
            Optional<DecodedText> decoded = TextDecoder.decode(line.content());
            if (decoded.isEmpty()) {
                items.accept(new ReadItem.Skipped(file, place + "binary, no text"));
                return;
            }
            List<String> notes = List.of(decoded.get().note(), "shape: JSON, line " + line.number());
            for (Statements said : formats.readLine(decoded.get().text())) {
                items.accept(assembly.assemble(said, file, "", notes));
            }
        } catch (NoArticle e) {
            items.accept(new ReadItem.Skipped(file, place + e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            items.accept(failed(file, place, e));
        }
    }

    /** The last resort for content that no one thought of: its neighbours are read all the same. */
    private static ReadItem failed(String file, String place, Throwable failure) {
        return new ReadItem.Skipped(
                file, place + "could not be read (" + failure + "); please report it with the file");
    }

    /** The name of a file, or the address by which a web archive keeps a page. */
    private static String name(String file) {
        int address = file.lastIndexOf("!/http");
        if (address >= 0) {
            return file.substring(address + 2);
        }
        return file.endsWith(".gz") ? file.substring(0, file.length() - ".gz".length()) : file;
    }
}
