package org.jianwen.article.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which charset bytes are written in, and decodes them.
 *
 * <p>In this order: a byte order mark; the label in the bytes, taken as its superset and only if the bytes bear it out;
 * valid UTF-8; else GB18030 or Big5, whichever gives the more frequent characters. A page that lies about its charset is
 * read by evidence, and text that was encoded twice is decoded twice. Threads may share this class; it has no state.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** Chinese prose decoded rightly scores .6 to .9, wrongly under .15. */
    private static final double CHINESE = 0.3;

    /** A label is believed unless another charset scores this much better. */
    private static final double LIE = 0.2;

    /** So few bytes beside this many good sequences are damage in UTF-8, not another charset. */
    private static final int SEQUENCES_PER_ERROR = 20;

    /** So many bytes more than characters are no accident. */
    private static final int SURELY_UTF8 = 32;

    /** How far a label is looked for; the HTML standard wants it within 1,024 bytes, pages do not care. */
    private static final int WINDOW = 8192;

    private static final String VALID = "; the bytes are valid UTF-8";

    private TextDecoder() {}

    /**
     * Decodes bytes of any charset; bytes that mean nothing in it become U+FFFD.
     *
     * @param bytes the content of a file
     * @return the text and the decision, or nothing where the bytes are no text
     */
    public static Optional<DecodedText> decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Decodes bytes that a label stands beside, as in the headers of a message.
     *
     * @param bytes the content of a part
     * @param label the name of a charset, or {@code null} where only the bytes may have one
     * @return the text and the decision, or nothing where the bytes are no text
     */
    public static Optional<DecodedText> decode(byte[] bytes, @Nullable String label) {
        DecodedText marked = byMark(bytes);
        if (marked != null) {
            return Optional.of(marked);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, WINDOW), StandardCharsets.ISO_8859_1);
        if (BinaryCheck.hasControls(head)) {
            Charset wide = BinaryCheck.utf16WithoutMark(bytes);
            if (wide != null) {
                return Optional.of(text(bytes, 0, wide, "no byte order mark, but every other byte fits"));
            }
            if (BinaryCheck.isBinary(head)) {
                return Optional.empty();
            }
        }
        DeclaredCharset declared = label == null ? DeclaredCharset.in(head) : DeclaredCharset.of(label);
        return Optional.of(cleaned(byEvidence(bytes, declared)));
    }

    /** Without stray NULs, and decoded once more where it was encoded twice. */
    private static DecodedText cleaned(DecodedText decoded) {
        String text = decoded.text();
        String note = decoded.note();
        if (text.indexOf(0) >= 0) {
            text = text.replace("\0", "");
            note += "; " + (decoded.text().length() - text.length()) + " NUL characters left out";
        }
        String once = DoubleEncoding.repair(text);
        return once.equals(text)
                ? new DecodedText(text, decoded.charset(), note)
                : new DecodedText(once, decoded.charset(), note + "; encoded as UTF-8 twice, repaired");
    }

    private static @Nullable DecodedText byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8, "byte order mark");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return text(bytes, 4, Charset.forName("UTF-32LE"), "byte order mark");
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return text(bytes, 4, Charset.forName("UTF-32BE"), "byte order mark");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE, "byte order mark");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE, "byte order mark");
        }
        return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? text(bytes, 4, GB18030, "byte order mark") : null;
    }

    private static DecodedText byEvidence(byte[] bytes, @Nullable DeclaredCharset declared) {
        String said = declared == null ? "no charset declared" : "declared as 「" + declared.label() + "」";
        String plain = Utf8Check.decode(bytes);
        if (plain != null && bytes.length - plain.length() > SURELY_UTF8) {
            return new DecodedText(plain, "UTF-8", "charset UTF-8: " + said + VALID);
        }
        Utf8Check utf8 = Utf8Check.of(plain != null ? plain : new String(bytes, StandardCharsets.UTF_8));
        if (utf8.sequences() == 0 && utf8.errors() == 0) {
            return text(bytes, 0, StandardCharsets.UTF_8, said + "; nothing but ASCII");
        }
        if (utf8.errors() * (long) SEQUENCES_PER_ERROR <= utf8.sequences() && !accidentallyUtf8(bytes, utf8)) {
            String damage = utf8.errors() == 0 ? "" : ", except " + utf8.errors() + " damaged";
            return text(bytes, 0, StandardCharsets.UTF_8, said + VALID + damage);
        }
        return byFrequency(bytes, declared, said, utf8);
    }

    private static DecodedText byFrequency(
            byte[] bytes, @Nullable DeclaredCharset declared, String said, Utf8Check utf8) {
        double gb = CharsetEvidence.of(bytes, GB18030);
        double big5 = CharsetEvidence.of(bytes, BIG5);
        String evidence = String.format(
                Locale.ROOT,
                "; not UTF-8; frequent characters: %.0f%% as GB18030, %.0f%% as Big5",
                gb * 100,
                big5 * 100);
        Charset best = gb >= big5 ? GB18030 : BIG5;
        Charset label = declared == null ? null : declared.charset();
        if (label != null && !label.equals(StandardCharsets.UTF_8)) {
            double labelled = CharsetEvidence.of(bytes, label);
            boolean chinese = label.equals(GB18030) || label.equals(BIG5);
            if (Math.max(gb, big5) < Math.max(chinese ? 0 : CHINESE, labelled + LIE)) {
                return text(bytes, 0, label, said + evidence);
            }
        }
        if (Math.max(gb, big5) >= CHINESE) {
            return text(bytes, 0, best, said + evidence);
        }
        if (utf8.sequences() > utf8.errors()) {
            return text(
                    bytes,
                    0,
                    StandardCharsets.UTF_8,
                    said + evidence + "; mostly UTF-8, " + utf8.errors() + " bytes damaged");
        }
        Charset fallback = Math.max(gb, big5) > 0 ? best : isGb2312(bytes) ? GB18030 : western(bytes);
        return text(bytes, 0, fallback, said + evidence + "; a guess");
    }

    /** 联通 in GBK is famous for being valid UTF-8 too; so few sequences prove nothing if GBK reads better. */
    private static boolean accidentallyUtf8(byte[] bytes, Utf8Check utf8) {
        return utf8.sequences() < 8
                && CharsetEvidence.of(bytes, GB18030) > CharsetEvidence.of(bytes, StandardCharsets.UTF_8) + LIE;
    }

    /** Windows-1252, unless it would lose bytes, which a page among pictures in one file still needs. */
    private static Charset western(byte[] bytes) {
        Charset windows = Charset.forName("windows-1252");
        return new String(bytes, windows).indexOf('\uFFFD') < 0 ? windows : StandardCharsets.ISO_8859_1;
    }

    /** A few words of names may hold no frequent character: 55亿户. Western text is not paired up as GB 2312 is. */
    private static boolean isGb2312(byte[] bytes) {
        return new String(bytes, Charset.forName("GB2312")).indexOf('\uFFFD') < 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static DecodedText text(byte[] bytes, int from, Charset charset, String why) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new DecodedText(text, charset.name(), "charset " + charset.name() + ": " + why);
    }
}
