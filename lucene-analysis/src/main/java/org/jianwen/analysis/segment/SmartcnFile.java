package org.jianwen.analysis.segment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.jspecify.annotations.Nullable;

/** Opens the files of words and pairs that lie in the jar of lucene-analysis-smartcn. */
final class SmartcnFile {

    private static final String FOLDER = "org/apache/lucene/analysis/cn/smart/hhmm/";

    private SmartcnFile() {}

    static SerializedArrays open(String name) {
        try {
            Module smartcn = SmartChineseAnalyzer.class.getModule();
            return new SerializedArrays(smartcn.isNamed() ? ofModule(smartcn, name) : ofClassPath(name));
        } catch (IOException e) {
            throw new UncheckedIOException("lucene-analysis-smartcn's " + name + " could not be read", e);
        }
    }

    private static byte[] ofClassPath(String name) throws IOException {
        try (InputStream in = SmartChineseAnalyzer.class.getResourceAsStream("hhmm/" + name)) {
            return all(in, name);
        }
    }

    /** A module hides its resources from other classes, but not from one who reads the module itself. */
    private static byte[] ofModule(Module smartcn, String name) throws IOException {
        ResolvedModule resolved =
                smartcn.getLayer().configuration().findModule(smartcn.getName()).orElseThrow();
        try (ModuleReader files = resolved.reference().open();
                InputStream in = files.open(FOLDER + name).orElse(null)) {
            return all(in, name);
        }
    }

    private static byte[] all(@Nullable InputStream in, String name) throws IOException {
        if (in == null) {
            throw new FileNotFoundException(FOLDER + name);
        }
        // In one piece: what is in a jar says how long it is, and growing with it would copy megabytes.
        byte[] file = new byte[in.available()];
        int read = in.readNBytes(file, 0, file.length);
        byte[] rest = in.readAllBytes();
        if (read == file.length && rest.length == 0) {
            return file;
        }
        byte[] whole = Arrays.copyOf(file, read + rest.length);
        System.arraycopy(rest, 0, whole, read, rest.length);
        return whole;
    }
}
