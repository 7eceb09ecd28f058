package org.jianwen.article.limits;

/** Refuses limits that are too small; apart from the records, whose defaults need it while they are made. */
final class Least {

    private Least() {}

    static void check(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }
}
