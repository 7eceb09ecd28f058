package org.jianwen.benchmarks;

import java.io.IOException;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Table;

/** Something that can be measured by one command. */
interface Benchmark {

    /** Measures. */
    Table run(SharedData data, Effort effort) throws IOException;
}
