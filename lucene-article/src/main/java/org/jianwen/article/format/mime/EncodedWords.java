package org.jianwen.article.format.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.charset.DecodedText;
import org.jianwen.article.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/** Words and texts that were made ASCII to be sent, by RFC 2045 and RFC 2047. Stateless. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:-]{1,40})(?:\\*[\\w-]{1,20})?\\?([BbQq])\\?([^?]{0,2000})\\?=");

    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");

    private EncodedWords() {}

    /** A header in words. A character may be parted over two words that follow one another. */
    static String decode(String header) {
        Matcher word = WORD.matcher(header);
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        int last = 0;
        while (word.find()) {
            String between = header.substring(last, word.start());
            if (charset == null || !charset.equalsIgnoreCase(word.group(1)) || !between.isBlank()) {
                decoded.append(charset == null ? "" : text(bytes.toByteArray(), charset));
                decoded.append(charset == null || !between.isBlank() ? between : "");
                bytes.reset();
            }
            charset = word.group(1);
            boolean base64 = word.group(2).equalsIgnoreCase("b");
            bytes.writeBytes(
                    base64 ? base64(word.group(3)) : quoted(word.group(3).replace('_', ' ')));
            last = word.end();
        }
        decoded.append(charset == null ? "" : text(bytes.toByteArray(), charset));
        return decoded.append(header, last, header.length()).toString();
    }

    /** A text that is encoded in that way and, behind it, in that charset. */
    static String text(String encoded, String encoding, @Nullable String charset) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> text(base64(encoded), charset);
            case "quoted-printable" -> text(quoted(encoded), charset);
            default -> encoded;
        };
    }

    private static String text(byte[] bytes, @Nullable String charset) {
        return TextDecoder.decode(bytes, charset).map(DecodedText::text).orElse("");
    }

    /** Without what is no part of it; an end that was cut off is left out. */
    private static byte[] base64(String text) {
        String plain = NO_BASE64.matcher(text).replaceAll("");
        return Base64.getDecoder().decode(plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain);
    }

    private static byte[] quoted(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '=' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else if (in[i] == '=' && i + 1 < in.length && (in[i + 1] == '\n' || in[i + 1] == '\r')) {
                i += in[i + 1] == '\r' && i + 2 < in.length && in[i + 2] == '\n' ? 2 : 1;
            } else {
                out.write(in[i]);
            }
        }
        return out.toByteArray();
    }
}
