package org.jianwen.query.story;

import org.jianwen.analysis.sketch.TextSketch;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of one article that may tell a story again.
 *
 * @param doc its number in the view of the index
 * @param sketch what its text resembles, or {@code null} if it says too little
 * @param published the second since 1970 at which it was published at the latest, or {@code null} if it has no date
 */
record StoryCandidate(
        int doc, @Nullable TextSketch sketch, @Nullable Long published) {}
