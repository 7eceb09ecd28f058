package org.jianwen.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/** What makes two readings the same article: one address but for fragment and tracking, else the same words. */
final class ArticleIdentity {

    private static final Pattern URL = Pattern.compile(
            "(?i)(?:https?:)?//(?:[^/?#@]*+@)?([^/?#:]++)(?::(\\d++))?([^?#]*+)(?:\\?([^#]*+))?(?:#.*)?");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final Pattern TRACKING = load("tracking-parameters.txt");

    private ArticleIdentity() {}

    /** The host of an address in lower case, or {@code null} where it is no address on the web. */
    static @Nullable String host(String url) {
        Matcher matcher = URL.matcher(url.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /**
     * An address without what does not tell articles apart, or {@code null} where it names a whole site or nothing: an
     * archive whose pages all call the front page their address is not one article.
     */
    static @Nullable String ofUrl(@Nullable String url) {
        Matcher matcher = url == null ? null : URL.matcher(url.strip());
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String port = matcher.group(2);
        String path = withoutSlashes(matcher.group(3));
        String query = matcher.group(4) == null
                ? ""
                : Arrays.stream(matcher.group(4).split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter).lookingAt())
                        .collect(Collectors.joining("&"));
        if (path.isEmpty() && query.isEmpty()) {
            return null;
        }
        return "https://" + matcher.group(1).toLowerCase(Locale.ROOT)
                + (port == null || port.equals("80") || port.equals("443") ? "" : ":" + port)
                + escaped(path) + (query.isEmpty() ? "" : "?" + escaped(query));
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** The first 128 bits of SHA-256 over the words, white space apart. */
    static String ofWords(String title, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SPACE.matcher(title).replaceAll("").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(SPACE.matcher(body).replaceAll("").getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 中 and {@code %e4%b8%ad} are one address. */
    private static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                escaped.append('%').append(upper(bytes[i + 1])).append(upper(bytes[i + 2]));
                i += 2;
            } else if (b > ' ') {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x80 && c != '%';
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }

    private static char upper(byte digit) {
        return (char) (digit >= 'a' ? digit - 'a' + 'A' : digit);
    }

    private static Pattern load(String resource) {
        String names = ResourceTable.of(ArticleIdentity.class::getResourceAsStream, resource, 1).column(0).stream()
                .map(name -> name.endsWith("*")
                        ? Pattern.quote(name.substring(0, name.length() - 1)) + "[^=]*"
                        : Pattern.quote(name))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?i)(?:" + names + ")(?:=|$)");
    }
}
