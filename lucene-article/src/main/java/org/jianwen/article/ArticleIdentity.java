package org.jianwen.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/** What makes two readings the same article: one address but for fragment and tracking, else the same words. */
final class ArticleIdentity {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final Pattern TRACKING = load("tracking-parameters.txt");

    private ArticleIdentity() {}

    /** The host of an address in lower case, or {@code null} where it is no address on the web. */
    static @Nullable String host(String url) {
        Address address = Address.of(url.strip());
        return address == null ? null : address.host();
    }

    /**
     * An address without what does not tell articles apart, or {@code null} where it names a whole site or nothing: an
     * archive whose pages all call the front page their address is not one article.
     */
    static @Nullable String ofUrl(@Nullable String url) {
        Address address = url == null ? null : Address.of(url.strip());
        if (address == null) {
            return null;
        }
        String path = withoutSlashes(address.path());
        String query = address.query().isEmpty()
                ? ""
                : Arrays.stream(address.query().split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter).lookingAt())
                        .collect(Collectors.joining("&"));
        if (path.isEmpty() && query.isEmpty()) {
            return null;
        }
        return "https://" + address.host() + address.port() + escaped(path)
                + (query.isEmpty() ? "" : "?" + escaped(query));
    }

    /**
     * An address on the web in its parts.
     *
     * @param host in lower case
     * @param port a colon and the number, or nothing where it is the usual one
     * @param path as it stands
     * @param query as it stands, without the question mark
     */
    private record Address(String host, String port, String path, String query) {

        static @Nullable Address of(String url) {
            int scheme =
                    url.regionMatches(true, 0, "https:", 0, 6) ? 6 : url.regionMatches(true, 0, "http:", 0, 5) ? 5 : 0;
            if (!url.startsWith("//", scheme)) {
                return null;
            }
            int end = first(url, "/?#", scheme + 2, url.length());
            int user = url.indexOf('@', scheme + 2);
            int from = user >= 0 && user < end - 1 && url.charAt(user + 1) != ':' ? user + 1 : scheme + 2;
            int host = first(url, ":", from, end);
            int port = host + 1;
            while (port < end && url.charAt(port) >= '0' && url.charAt(port) <= '9') {
                port++;
            }
            port = port > host + 1 ? port : host;
            int fragment = first(url, "#", port, url.length());
            int query = first(url, "?", port, fragment);
            if (host == from || url.indexOf('\n', fragment) >= 0) {
                return null;
            }
            String number = url.substring(host, port);
            return new Address(
                    url.substring(from, host).toLowerCase(Locale.ROOT),
                    number.equals(":80") || number.equals(":443") ? "" : number,
                    url.substring(port, query),
                    url.substring(Math.min(query + 1, fragment), fragment));
        }

        /** Where the first of some signs stands, or {@code end}. */
        private static int first(String url, String signs, int from, int end) {
            int at = from;
            while (at < end && signs.indexOf(url.charAt(at)) < 0) {
                at++;
            }
            return at;
        }
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
        if (isEscaped(text)) {
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

    private static boolean isEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = c == '%'
                    && !(i + 2 < text.length() && isHexDigit(text.charAt(i + 1)) && isHexDigit(text.charAt(i + 2)));
            if (c <= ' ' || c >= 0x80 || half) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is a digit of a hexadecimal number, in capitals as escapes are written here. */
    private static boolean isHexDigit(char digit) {
        return digit >= '0' && digit <= '9' || digit >= 'A' && digit <= 'F';
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
