package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Something that finds articles. For one thread. */
public interface Engine extends Closeable {

    /** How tables name it. */
    String name();

    /** The ids of the best hits for what a person typed, best first. */
    List<String> top(String query, int hits) throws IOException;
}
