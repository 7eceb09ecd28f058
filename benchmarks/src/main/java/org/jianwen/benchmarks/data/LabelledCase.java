package org.jianwen.benchmarks.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented page or feed with one trouble, and what is right. A field that is {@code *} is not looked at.
 *
 * @param file the name of its file
 * @param content its bytes
 * @param captured when it was saved, or null
 * @param articles how many articles it has, 0 where that is not looked at
 * @param title the title of the first
 * @param source its source, or null where none is named
 * @param published how its date begins, or null where none must be given
 * @param has what its body must have
 * @param lacks what its body must not have
 */
public record LabelledCase(
        String file,
        byte[] content,
        @Nullable String captured,
        int articles,
        String title,
        @Nullable String source,
        @Nullable String published,
        List<String> has,
        List<String> lacks) {}
