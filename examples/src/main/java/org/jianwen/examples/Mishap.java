package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as one sentence for a person. Stateless; may be shared by threads. */
final class Mishap {

    private static final int MAX_LENGTH = 400;

    private Mishap() {}

    static String of(Exception e, Words words) {
        return "jianwen: " + (e instanceof ParameterException usage ? usage(usage, words) : failure(e, words));
    }

    private static String usage(ParameterException e, Words words) {
        CommandLine command = e.getCommandLine();
        boolean root = command.getParent() == null;
        String said = oneLine(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = Quoted.of(unmatched.getUnmatched().getFirst());
            said = root
                    ? words.of("Unknown command %s. Commands: %s", word, Jianwen.commandNames())
                    : words.of("Unknown option %s", word);
        }
        return said + words.of(" (try: jianwen %s--help)", root ? "" : command.getCommandName() + " ");
    }

    private static String failure(Exception e, Words words) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : inOurWords(oneLine(e.getMessage()));
        return switch (e) {
            case NoSuchFileException missing -> words.of("%s: no such file or folder", file(missing));
            case NotDirectoryException file -> words.of("%s is a file: a folder was wanted", file(file));
            case AccessDeniedException denied -> words.of("%s: no permission to read or write it", file(denied));
            case IOException disk -> said;
            case IllegalArgumentException wrong -> said;
            default -> words.of("unexpectedly failed: %s", e.getClass().getSimpleName() + ": " + said);
        };
    }

    /** The library's advice speaks of its classes; here it is of commands. */
    private static String inOurWords(String said) {
        return said.replaceAll(
                        "with ArticleIndexer\\.(?:create|rebuild)", "with jianwen index PATH --index DIR --rebuild")
                .replaceAll("with ArticleIndexer\\.open", "with jianwen index PATH --index DIR")
                .replace(
                        "is open in another ArticleIndexer, here or in another program: close that first",
                        "is being written by another program, such as jianwen index: wait until it is done, or stop it")
                .replaceAll("this ArticleIndexer closed itself", "writing stopped")
                .replaceAll("(?:try again|open a new indexer|then try again)$", "run the command again");
    }

    private static String file(FileSystemException e) {
        return oneLine(String.valueOf(e.getFile()));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
