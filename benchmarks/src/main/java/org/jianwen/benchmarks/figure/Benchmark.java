package org.jianwen.benchmarks.figure;

import java.io.IOException;
import org.jianwen.benchmarks.data.SharedData;

/** Something that can be measured by one command. */
public interface Benchmark {

    /** Measures. */
    Table run(SharedData data, Effort effort) throws IOException;
}
