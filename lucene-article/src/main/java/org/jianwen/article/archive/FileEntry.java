package org.jianwen.article.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The next piece of an archive that can be read by itself. Immutable but for the bytes, which nobody changes. */
public sealed interface FileEntry {

    /** Where it came from: a path, and after {@code !/} the name inside an archive. */
    String file();

    /** How many bytes it holds. */
    long bytes();

    /**
     * A whole file.
     *
     * @param file where it came from
     * @param content its bytes
     * @param captured when it was saved from the web, as its archive says, or {@code null}
     * @param notes what happened while it was read, sentences for a person
     */
    record Whole(String file, byte[] content, @Nullable String captured, List<String> notes) implements FileEntry {
        /** Copies the notes, not the bytes. */
        public Whole {
            Objects.requireNonNull(file, "file");
            notes = List.copyOf(notes);
        }

        @Override
        public long bytes() {
            return content.length;
        }

        /** The same with other notes. */
        Whole with(@Nullable String saved, List<String> others) {
            return new Whole(file, content, saved, others);
        }

        /** The first of its bytes, up to that many and to the end of a character, with a note that there are more. */
        public Whole beginning(int max) {
            int end = Math.min(max, content.length);
            while (end > 0 && end < content.length && content[end - 1] < 0) {
                end--;
            }
            List<String> more = new ArrayList<>(notes);
            more.add("body: from the first " + end + " of " + content.length + " bytes");
            return new Whole(file, Arrays.copyOf(content, end), captured, more);
        }
    }

    /**
     * Some lines of a file of JSON Lines.
     *
     * @param file where they came from
     * @param lines the lines in their order, without blank ones
     */
    record Lines(String file, List<Line> lines) implements FileEntry {
        /** Copies the list. */
        public Lines {
            Objects.requireNonNull(file, "file");
            lines = List.copyOf(lines);
        }

        @Override
        public long bytes() {
            return lines.stream().mapToLong(line -> line.content().length).sum();
        }
    }

    /**
     * A line of a file.
     *
     * @param number counted from 1, blank lines included
     * @param content its bytes without the line break
     */
    record Line(long number, byte[] content) {}

    /**
     * Something that could not be read; what stands beside it is read all the same.
     *
     * @param file where it stands
     * @param why the reason, for a person
     */
    record Problem(String file, String why) implements FileEntry {
        /** Checks what it is given. */
        public Problem {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
