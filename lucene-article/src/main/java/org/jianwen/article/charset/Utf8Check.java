package org.jianwen.article.charset;

import org.jspecify.annotations.Nullable;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences how many well-formed sequences of two bytes or more there are
 * @param errors how many bytes belong to no well-formed sequence; a sequence cut off by the end of the bytes is none
 */
record Utf8Check(int sequences, int errors) {

    /** The text, or {@code null} where a byte belongs to no well-formed sequence; decoded and checked in one pass. */
    static @Nullable String decode(byte[] bytes) {
        char[] text = new char[bytes.length];
        int length = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i];
            if (b >= 0) {
                text[length++] = (char) b;
                i++;
            } else if ((b & 0xF0) == 0xE0 && i + 2 < bytes.length) {
                int second = bytes[i + 1];
                int third = bytes[i + 2];
                char c = (char) (b << 12 | (second & 0x3F) << 6 | third & 0x3F);
                if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80 || c < 0x800 || Character.isSurrogate(c)) {
                    return null;
                }
                text[length++] = c;
                i += 3;
            } else {
                int c = codePoint(bytes, i);
                if (c < 0) {
                    return null;
                }
                length += Character.toChars(c, text, length);
                i += c < 0x800 ? 2 : 4;
            }
        }
        return new String(text, 0, length);
    }

    /** What a sequence of two bytes or four means, or -1. */
    private static int codePoint(byte[] bytes, int start) {
        int b = bytes[start] & 0xFF;
        int length = b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xF0 && b <= 0xF4 ? 4 : Integer.MAX_VALUE;
        if (length > bytes.length - start || continuation(bytes, start, length) < length) {
            return -1;
        }
        return length == 2
                ? (b & 0x1F) << 6 | bytes[start + 1] & 0x3F
                : (b & 0x07) << 18
                        | (bytes[start + 1] & 0x3F) << 12
                        | (bytes[start + 2] & 0x3F) << 6
                        | bytes[start + 3] & 0x3F;
    }

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int errors = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            int length = b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 0;
            int found = length == 0 ? 0 : continuation(bytes, i, length);
            if (found == length && length > 0) {
                sequences++;
                i += length;
            } else if (length > 0 && i + found >= bytes.length) {
                i = bytes.length;
            } else {
                errors++;
                i++;
            }
        }
        return new Utf8Check(sequences, errors);
    }

    /** How many bytes from there belong to the sequence, the first included. */
    private static int continuation(byte[] bytes, int start, int length) {
        int second = start + 1 < bytes.length ? bytes[start + 1] & 0xFF : 0x80;
        boolean bad = switch (bytes[start] & 0xFF) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        if (bad) {
            return 1;
        }
        int found = 1;
        while (found < length && start + found < bytes.length && (bytes[start + found] & 0xC0) == 0x80) {
            found++;
        }
        return found;
    }
}
