package org.jianwen.index;

import java.util.Random;

/** How often a check is repeated: a few times in a build, and often with {@code -Djianwen.long=true}. */
final class Times {

    private Times() {}

    static int of(int few, int many) {
        return Boolean.getBoolean("jianwen.long") ? many : few;
    }

    /** The same at every run, so that what fails fails again; {@code -Djianwen.seed} chooses another. */
    static Random random() {
        return new Random(Long.getLong("jianwen.seed", 20_241_127));
    }
}
