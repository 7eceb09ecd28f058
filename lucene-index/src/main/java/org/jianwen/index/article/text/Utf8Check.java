package org.jianwen.index.article.text;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences how many well-formed sequences of two bytes or more there are
 * @param errors how many bytes belong to no well-formed sequence; a sequence cut off by the end of the bytes is none
 */
record Utf8Check(int sequences, int errors) {

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
