package org.jianwen.article.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes say about their own charset: the label in a {@code meta} element or an XML declaration, and the
 * superset that is meant by it in practice.
 *
 * @param label the label as it stands
 * @param charset the charset to decode with, or {@code null} where the label names none that is known
 */
record DeclaredCharset(String label, @Nullable Charset charset) {

    private static final Pattern LABEL = Pattern.compile(
            "<meta\\b[^>]{0,300}?\\bcharset\\s*=\\s*[\"']?\\s*([a-z0-9][\\w.:-]{1,39})"
                    + "|<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']\\s*([a-z0-9][\\w.:-]{1,39})",
            Pattern.CASE_INSENSITIVE);

    /** The first label in the first bytes of a file, one a character, or {@code null}. */
    static @Nullable DeclaredCharset in(String head) {
        // Tried at tags only: tried everywhere, this pattern takes as long as parsing the page.
        for (int tag = head.indexOf('<'); tag >= 0; tag = head.indexOf('<', tag + 1)) {
            boolean may = tag + 1 < head.length() && "mM?".indexOf(head.charAt(tag + 1)) >= 0;
            Matcher matcher = may ? LABEL.matcher(head).region(tag, head.length()) : null;
            if (matcher != null && matcher.lookingAt()) {
                String label = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                return of(label);
            }
        }
        return null;
    }

    static DeclaredCharset of(String label) {
        return new DeclaredCharset(label, superset(label));
    }

    /**
     * The charset that pages with this label are written in: old labels name subsets that their pages exceed, such as
     * gb2312 over a page with 镕, 喆 or €.
     */
    private static @Nullable Charset superset(String label) {
        String name = label.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return switch (name) {
            case "gb2312", "gb231280", "gbk", "xgbk", "cp936", "ms936", "windows936", "gb18030", "euccn", "csgb2312" ->
                Charset.forName("GB18030");
            case "big5", "big5hkscs", "xxbig5", "cnbig5", "cp950", "ms950", "big5eten" -> Charset.forName("Big5-HKSCS");
            case "utf8", "unicode11utf8", "utf16", "utf16le", "utf16be", "unicode" ->
                // A label that can be read as ASCII cannot stand in UTF-16.
                StandardCharsets.UTF_8;
            case "iso88591", "latin1", "usascii", "ascii", "ansi" -> Charset.forName("windows-1252");
            default -> Charset.isSupported(label) ? Charset.forName(label) : null;
        };
    }
}
