package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianwen.article.ArchivesTest.entry;
import static org.jianwen.article.ArchivesTest.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jianwen.article.ArchivesTest.Entry;
import org.jianwen.article.limits.ArchiveLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each of these archives is made to reach out, to swell, to lie or to break off; none costs more than a line in the report. */
class HostileArchivesTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withArchive(ArchiveLimits.DEFAULT.withMaxFileBytes(100_000).withMaxEntries(1_000));

    private static final byte[] ZEROS = new byte[5_000_000];

    /** The archives by what is wrong with them; those that end in + have an article {@code good.txt} that is to be read. */
    private static Map<String, byte[]> archives() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] plain = zip("UTF-8", entry("good.txt"), entry("other.txt"));
        int directory = directory(plain);
        all.put("zip: leads up +", zip("UTF-8", entry("../../a.txt"), entry("good.txt")));
        all.put("zip: absolute +", zip("UTF-8", entry("/etc/a.txt"), entry("good.txt")));
        all.put("zip: a drive +", zip("UTF-8", entry("C:\\Windows\\a.txt"), entry("good.txt")));
        all.put("zip: up with backslashes +", zip("UTF-8", entry("..\\..\\a.txt"), entry("good.txt")));
        all.put("zip: a NUL in a name +", zip("UTF-8", entry("a\0b.txt"), entry("good.txt")));
        all.put("zip: a line break and a bell in a name +", zip("UTF-8", entry("a\n\u0007.txt"), entry("good.txt")));
        all.put("zip: a name of 60,000 characters +", zip("UTF-8", entry("a".repeat(60_000)), entry("good.txt")));
        all.put("zip: two of one name +", zip("UTF-8", entry("good.txt"), entry("good.txt")));
        all.put("zip: an entry that swells +", zip("UTF-8", new Entry("zeros.txt", ZEROS), entry("good.txt")));
        all.put("zip: 5,000 entries", zip("UTF-8", many(5_000)));
        all.put("zip: 1,000 folders", zip("UTF-8", folders(1_000)));
        all.put("zip: 30 in one another", nested(30));
        all.put("zip: 40 bombs in it", zip("UTF-8", bombs(40)));
        all.put("zip: cut in the middle", Arrays.copyOf(plain, plain.length / 2));
        all.put("zip: without its directory +", Arrays.copyOf(plain, directory));
        all.put("zip: empty", zip("UTF-8"));
        all.put("zip: a directory that starts past its end", patched(plain, plain.length - 6, 4, 0x7FFFFFFF));
        all.put("zip: a directory of 65,535 entries", patched(plain, plain.length - 12, 2, 0xFFFF));
        all.put("zip: a size that lies", patched(plain, directory + 24, 4, 0x7FFFFFF0));
        all.put("zip: sizes that are said elsewhere, and are not", patched(plain, directory + 20, 4, 0xFFFFFFFF));
        all.put("zip: all entries at one place", overlapping(300));
        all.put("zip: encrypted", patched(patched(plain, 6, 2, 1), directory + 8, 2, 1));
        all.put("zip: an unknown method", patched(patched(plain, 8, 2, 99), directory + 10, 2, 99));
        all.put("zip: a wrong checksum", patched(plain, directory + 16, 4, 0x12345678));
        all.put("zip: behind 10,000 bytes of a program", joined(new byte[10_000], plain));
        all.put(
                "zip: a second end in its comment",
                joined(plain, Arrays.copyOfRange(plain, plain.length - 22, plain.length)));
        all.put("zip: a link to /etc/passwd +", zipLink());
        for (byte type : new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO
        }) {
            all.put("tar: no file but a " + (char) type + " +", tar("link.txt", type, true));
        }
        byte[] tar = tar("x.txt", TarConstants.LF_NORMAL, true);
        all.put("tar: leads up +", tar("../../a.txt", TarConstants.LF_NORMAL, true));
        all.put("tar: a name of 20,000 characters", tar("a".repeat(20_000), TarConstants.LF_NORMAL, false));
        all.put("tar: a size that is no number", tarSize(tar, "zzzzzzzzzzz"));
        all.put("tar: a size of 8 GB", tarSize(tar, "77777777777"));
        all.put("tar: a wrong checksum", patched(tar, 148, 4, 0x30303030));
        all.put("tar: cut in a header", Arrays.copyOf(tar, 700));
        all.put("tar: only zeros", new byte[1_000_000]);
        all.put("tar.gz: swells", ArticleReaderTest.gzip(joined(tar, ZEROS)));
        all.put("gz: swells", ArticleReaderTest.gzip(ZEROS));
        all.put("gz: cut", Arrays.copyOf(ArticleReaderTest.gzip(tar), 40));
        all.put("gz: a wrong checksum", wrongSum());
        all.put("gz: 30 in one another", nestedGzip(30));
        all.put(
                "gz: 2,000 one behind the other",
                repeated(ArticleReaderTest.gzip("冰".getBytes(StandardCharsets.UTF_8)), 2_000));
        all.put("gz: nothing in it", ArticleReaderTest.gzip(new byte[0]));
        return all;
    }

    @Test
    void thereAreThirtyOneAtLeast() throws IOException {
        assertThat(archives()).hasSizeGreaterThanOrEqualTo(31);
        assertThat(archives().values().stream().map(Arrays::hashCode).distinct())
                .hasSizeGreaterThanOrEqualTo(31);
    }

    @TestFactory
    Stream<DynamicTest> isALineInTheReport() throws IOException {
        ArticleReader reader = ArticleReader.of(ReadSettings.defaults().withLimits(LIMITS));
        return archives().entrySet().stream()
                .map(archive -> DynamicTest.dynamicTest(archive.getKey(), () -> {
                    List<ReadItem> items = Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(30), () -> reader.read(archive.getValue(), "x"));
                    assertThat(items).hasSizeLessThan(2_100);
                    assertThat(items.stream().filter(ReadItem.Found.class::isInstance))
                            .allSatisfy(item -> assertThat(((ReadItem.Found) item)
                                            .article()
                                            .body()
                                            .length())
                                    .isLessThan(200_000));
                    if (archive.getKey().endsWith("+")) {
                        assertThat(items.stream()
                                        .filter(ReadItem.Found.class::isInstance)
                                        .map(ReadItem::file))
                                .contains("x!/good.txt");
                    }
                }));
    }

    private static Entry[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry("a" + i + ".txt")).toArray(Entry[]::new);
    }

    private static Entry[] folders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry("d" + i + "/", new byte[0]))
                .toArray(Entry[]::new);
    }

    private static Entry[] bombs(int count) throws IOException {
        byte[] bomb = zip("UTF-8", new Entry("zeros.txt", ZEROS));
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry("b" + i + ".zip", bomb))
                .toArray(Entry[]::new);
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = zip("UTF-8", entry("a.txt"));
        for (int i = 0; i < depth; i++) {
            inner = zip("UTF-8", new Entry("in.zip", inner));
        }
        return inner;
    }

    private static byte[] nestedGzip(int depth) throws IOException {
        byte[] inner = "冰".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            inner = ArticleReaderTest.gzip(inner);
        }
        return inner;
    }

    /** Every entry of the directory points to the first one, as in bombs that grow with the square of their size. */
    private static byte[] overlapping(int count) throws IOException {
        byte[] zip = zip("UTF-8", many(count));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = directory(zip); bytes.getInt(at) == 0x02014B50; ) {
            bytes.putInt(at + 42, 0);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return zip;
    }

    private static byte[] zipLink() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
            zip.putArchiveEntry(new ZipArchiveEntry("good.txt"));
            zip.write(entry("good.txt").content());
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte type, boolean good) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            TarArchiveEntry odd = new TarArchiveEntry(name, type, true);
            odd.setLinkName(type == TarConstants.LF_NORMAL ? "" : "/etc/passwd");
            tar.putArchiveEntry(odd);
            tar.closeArchiveEntry();
            if (good) {
                TarArchiveEntry header = new TarArchiveEntry("good.txt");
                header.setSize(entry("good.txt").content().length);
                tar.putArchiveEntry(header);
                tar.write(entry("good.txt").content());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** With the checksum of the header made right again. */
    private static byte[] tarSize(byte[] tar, String size) {
        byte[] changed = tar.clone();
        System.arraycopy(size.getBytes(StandardCharsets.US_ASCII), 0, changed, 124, 11);
        Arrays.fill(changed, 148, 156, (byte) ' ');
        int sum = IntStream.range(0, 512).map(i -> changed[i] & 0xFF).sum();
        byte[] digits = ("000000" + Integer.toOctalString(sum)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, digits.length - 6, changed, 148, 6);
        changed[154] = 0;
        return changed;
    }

    private static byte[] wrongSum() throws IOException {
        byte[] gzip = ArticleReaderTest.gzip(entry("good.txt").content());
        return patched(gzip, gzip.length - 8, 4, 0x12345678);
    }

    private static byte[] patched(byte[] whole, int at, int bytes, int value) {
        byte[] changed = whole.clone();
        for (int i = 0; i < bytes; i++) {
            changed[at + i] = (byte) (value >>> 8 * i);
        }
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }
}
