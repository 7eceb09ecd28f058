package org.jianwen.article.archive;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Puts what the disk or an archive throws into words for a report. */
final class Failures {

    private Failures() {}

    static String why(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "it has disappeared, or is a broken link";
        }
        if (failure instanceof FileSystemLoopException) {
            return "a link back to a folder that contains it; skipped";
        }
        if (failure instanceof EOFException) {
            return "cut off in the middle (" + failure.getMessage() + ")";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
