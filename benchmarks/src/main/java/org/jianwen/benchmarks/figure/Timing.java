package org.jianwen.benchmarks.figure;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Measures time. Stateless; may be shared by threads. */
public final class Timing {

    private Timing() {}

    /** Something to measure, or one of several such by number. */
    @FunctionalInterface
    public interface Task {
        /** Does it. */
        void run(int number) throws IOException;
    }

    /** Runs the tasks of numbers 0 to {@code count - 1}, round and round, until so much time is over. */
    public static void warmUp(Duration atLeast, int count, Task task) throws IOException {
        long end = System.nanoTime() + atLeast.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            task.run(i % count);
        }
    }

    /**
     * Runs the tasks as {@link #warmUp} does, and then on until the compiler has had nothing to do for a second. Much code
     * that each task runs once is compiled late, and on a busy machine later still; meanwhile it runs at a third of its
     * speed.
     *
     * @param atMost how long to wait for the compiler
     */
    public static void settle(Duration atLeast, Duration atMost, int count, Task task) throws IOException {
        warmUp(atLeast, count, task);
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long end = System.nanoTime() + atMost.toNanos();
        long before = -1;
        for (long now = compiled(compiler); now != before && System.nanoTime() < end; now = compiled(compiler)) {
            before = now;
            warmUp(Duration.ofSeconds(1), count, task);
        }
    }

    private static long compiled(@Nullable CompilationMXBean compiler) {
        return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
                ? 0
                : compiler.getTotalCompilationTime();
    }

    /** Milliseconds by the clock of each of the tasks 0 to {@code count - 1}. */
    public static double[] clock(int count, Task task) throws IOException {
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            task.run(i);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        return milliseconds;
    }

    /** Milliseconds of processor time of this thread for all of the tasks 0 to {@code count - 1}. */
    public static double threadCpu(int count, Task task) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            task.run(i);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Milliseconds of processor time of this thread for each of the tasks 0 to {@code count - 1}. */
    public static double[] threadCpuOfEach(int count, Task task) throws IOException {
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            milliseconds[i] = threadCpu(1, ignored -> task.run(number));
        }
        return milliseconds;
    }

    /** Milliseconds of processor time of all threads, the collector's and the compiler's included. */
    public static double processCpu(Task task) throws IOException {
        Duration start = processCpu();
        task.run(0);
        return processCpu().minus(start).toNanos() / 1e6;
    }

    private static Duration processCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    /**
     * The bytes that this thread has allocated so far.
     *
     * @throws IllegalStateException if this Java does not count them
     */
    public static long allocated() {
        try {
            return (long) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {Thread.currentThread().threadId()},
                            new String[] {"long"});
        } catch (JMException e) {
            throw new IllegalStateException("this Java does not count what a thread allocates", e);
        }
    }
}
