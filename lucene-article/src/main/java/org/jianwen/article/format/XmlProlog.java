package org.jianwen.article.format;

/** Finds where the first element of XML begins, behind declarations, comments and a document type, in linear time. */
final class XmlProlog {

    private XmlProlog() {}

    /** Where the first element begins, or -1 where something else stands there. */
    static int end(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != '<') {
                return -1;
            }
            int next = text.startsWith("<?", at)
                    ? after(text, "?>", at)
                    : text.startsWith("<!--", at)
                            ? after(text, "-->", at)
                            : isDocumentType(text, at) ? documentTypeEnd(text, at) : at;
            if (next <= at) {
                return next < 0 ? -1 : at;
            }
            at = next;
        }
    }

    private static boolean isDocumentType(String text, int at) {
        return text.regionMatches(true, at, "<!DOCTYPE", 0, 9);
    }

    /** Behind the {@code >} that stands neither in quotes nor in the brackets of declarations; or -1. */
    private static int documentTypeEnd(String text, int from) {
        boolean inside = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && text.startsWith("<!--", i)) {
                i = after(text, "-->", i) - 1;
                if (i < 0) {
                    return -1;
                }
            } else if (c == '"' || c == '\'') {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '[' || c == ']') {
                inside = c == '[';
            } else if (c == '>' && !inside) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }
}
