package org.jianwen.article.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/** Shows paths whose names are in an older charset, such as those of an archive unpacked years ago. */
public final class FileNames {

    private FileNames() {}

    /** The path as text; where the virtual machine could not decode it, decoded from its bytes. */
    public static String of(Path path, Function<byte[], String> names) {
        String text = path.toString();
        if (text.indexOf('\uFFFD') < 0 && text.indexOf('?') < 0) {
            return text;
        }
        String uri = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%' && i + 2 < uri.length()) {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(uri.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return names.apply(bytes.toByteArray());
    }
}
