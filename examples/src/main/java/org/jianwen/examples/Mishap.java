package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as one sentence for a person. Stateless; may be shared by threads. */
final class Mishap {

    private static final int MAX_LENGTH = 400;

    /** What the library advises to programs, and what that is to one who types commands. */
    private static final List<Map.Entry<Pattern, String>> ADVICE = List.of(
            advice(": pass the id of a hit, Article\\.id\\(\\)$", ": search --json gives the ids of hits"),
            advice("pass the id of an article, or null for any", "give the id of an article, as search --json does"),
            advice(
                    "a half-life of PT[-\\dHMS.]+: it must be positive, such as .*",
                    "a half-life must be positive, such as 30 days"),
            advice(", or go on with after\\(SearchResult\\.next\\(\\)\\)$", ""),
            advice(": declare it with sortable\\(\\), or", ": keywords, numbers, decimals and dates can be sorted by;"),
            advice(
                    "a keyword that is declared countable\\(\\) is counted by its values, a number or date by ranges",
                    "only keywords are"),
            advice("with ArticleIndexer\\.(?:create|rebuild)", "with jianwen index PATH --index DIR --rebuild"),
            advice("ArticleIndex\\.check says where", "jianwen check --index DIR says where"),
            advice("with ArticleIndexer\\.open", "with jianwen index PATH --index DIR"),
            advice(
                    "is open in another ArticleIndexer, here or in another program: close that first",
                    "is being written by another program, such as jianwen index: wait until it is done, or stop it"),
            advice("this ArticleIndexer closed itself", "writing stopped"),
            advice("(?:try again|open a new indexer|then try again)$", "run the command again"));

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
            boolean option = unmatched.getUnmatched().getFirst().startsWith("-");
            said = root && !option
                    ? words.of("Unknown command %s. Commands: %s", word, Jianwen.commandNames())
                    : words.of(option ? "Unknown option %s" : "%s is one word too many", word);
        }
        return inOurWords(said) + words.of(" (try: jianwen %s--help)", root ? "" : command.getCommandName() + " ");
    }

    private static String failure(Exception e, Words words) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : inOurWords(oneLine(e.getMessage()));
        return switch (e) {
            case NoSuchFileException missing -> words.of("%s: no such file or folder", file(missing));
            case DirectoryNotEmptyException folder -> words.of("%s is a folder: a file was wanted", file(folder));
            case NotDirectoryException file -> words.of("%s is a file: a folder was wanted", file(file));
            case AccessDeniedException denied -> words.of("%s: no permission to read or write it", file(denied));
            case IOException disk -> said;
            case IllegalArgumentException wrong -> said;
            default -> words.of("unexpectedly failed: %s", e.getClass().getSimpleName() + ": " + said);
        };
    }

    /** The library's advice speaks of its classes; here it is of commands. */
    private static String inOurWords(String said) {
        String ours = said;
        for (Map.Entry<Pattern, String> advice : ADVICE) {
            ours = advice.getKey().matcher(ours).replaceAll(advice.getValue());
        }
        return ours;
    }

    private static Map.Entry<Pattern, String> advice(String library, String command) {
        return Map.entry(Pattern.compile(library), command);
    }

    private static String file(FileSystemException e) {
        return oneLine(String.valueOf(e.getFile()));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
