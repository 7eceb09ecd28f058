package org.jianwen.benchmarks.figure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program in a Java process of its own, with the class path and the options of this one: what the compiler makes of
 * the same code differs from process to process by more than its rounds in one.
 */
public final class FreshJava {

    private FreshJava() {}

    /**
     * What a program answers; what it prints goes where that of this process goes.
     *
     * @param program a class with a main method, which writes its answer to the file that is its last argument
     * @param arguments what it is given before that
     * @throws IOException if it cannot be run, or fails
     */
    public static String answer(Class<?> program, String... arguments) throws IOException {
        Path file = Files.createTempFile("jianwen-answer", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
            command.addAll(List.of(arguments));
            command.add(file.toString());
            run(program.getSimpleName(), command);
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void run(String name, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(name + " ended with " + exit + ", wanted 0; why it says above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " ran", e);
        } finally {
            process.destroy();
        }
    }
}
