package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.IndexMismatchException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as one sentence for a person. Stateless; may be shared by threads. */
final class Mishap {

    static final String COMMANDS = "index, read, search, analyze, serve";

    private static final int MAX_LENGTH = 400;

    private Mishap() {}

    static String of(Exception e) {
        return "jianwen: " + (e instanceof ParameterException usage ? usage(usage) : failure(e));
    }

    private static String usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean root = command.getParent() == null;
        String said = oneLine(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = Quoted.of(unmatched.getUnmatched().getFirst());
            said = root ? "Unknown command " + word + ". Commands: " + COMMANDS : "Unknown option " + word;
        }
        return said + " (try: jianwen " + (root ? "" : command.getCommandName() + " ") + "--help)";
    }

    private static String failure(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage());
        return switch (e) {
            case IndexMismatchException mismatch -> said + " (jianwen index --rebuild does that)";
            case NoSuchFileException missing -> file(missing) + ": no such file or folder";
            case NotDirectoryException file -> file(file) + " is a file: a folder was wanted";
            case AccessDeniedException denied -> file(denied) + ": no permission to read or write it";
            case IOException disk -> said;
            case IllegalArgumentException wrong -> said;
            default -> "unexpectedly failed: " + e.getClass().getSimpleName() + ": " + said;
        };
    }

    private static String file(FileSystemException e) {
        return oneLine(String.valueOf(e.getFile()));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
