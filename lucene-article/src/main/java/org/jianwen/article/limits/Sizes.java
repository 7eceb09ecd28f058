package org.jianwen.article.limits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Limits by their names; one is changed by making others. */
abstract class Sizes {

    private final Map<String, Long> sizes;

    Sizes(Map<String, Long> sizes) {
        this.sizes = Collections.unmodifiableMap(sizes);
    }

    final long size(String name) {
        return Objects.requireNonNull(sizes.get(name), name);
    }

    /** All of them, with another value of one. */
    final Map<String, Long> with(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
        Map<String, Long> others = new LinkedHashMap<>(sizes);
        others.put(name, value);
        return others;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Sizes that && that.getClass() == getClass() && that.sizes.equals(sizes);
    }

    @Override
    public final int hashCode() {
        return sizes.hashCode();
    }

    @Override
    public final String toString() {
        String all = sizes.toString();
        return getClass().getSimpleName() + "[" + all.substring(1, all.length() - 1) + "]";
    }
}
