package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jianwen.article.limits.ArchiveLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** Archives are walked without being unpacked, and none of them can reach out, swell without end or hide a neighbour. */
class ArchivesTest {

    private static final byte[] TEXT = "冰上收浮标的人\n\n入冬以来，湖面第一次结了整片的冰，渔民天不亮就出了门。\n".getBytes(StandardCharsets.UTF_8);

    private static final ReadLimits SMALL =
            ReadLimits.defaults().withArchive(ArchiveLimits.DEFAULT.withMaxFileBytes(100_000));

    private static List<String> read(byte[] content, String name, ReadLimits limits) {
        return ArticleReader.of(ReadSettings.defaults().withLimits(limits)).read(content, name).stream()
                .map(item -> item.file() + (item instanceof ReadItem.Skipped skipped ? ": " + skipped.why() : ""))
                .toList();
    }

    record Entry(String name, byte[] content) {}

    static Entry entry(String name) {
        return new Entry(name, TEXT);
    }

    static byte[] zip(String charset, Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(charset.equals("UTF-8"));
            for (Entry entry : entries) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.name()));
                zip.write(entry.content());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String charset, Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, charset)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Entry entry : entries) {
                TarArchiveEntry header = new TarArchiveEntry(entry.name(), true);
                header.setSize(entry.content().length);
                tar.putArchiveEntry(header);
                tar.write(entry.content());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void readsArchivesInArchives() throws IOException {
        byte[] lines = "{\"title\":\"甲\"}\n{\"title\":\"乙\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] tarGz = ArticleReaderTest.gzip(tar("UTF-8", entry("a.txt"), new Entry("b.jsonl", lines)));

        assertThat(read(zip("UTF-8", entry("一.txt"), new Entry("in.tar.gz", tarGz), entry("二.txt")), "x.zip", SMALL))
                .containsExactly(
                        "x.zip!/一.txt",
                        "x.zip!/in.tar.gz!/a.txt",
                        "x.zip!/in.tar.gz!/b.jsonl",
                        "x.zip!/in.tar.gz!/b.jsonl",
                        "x.zip!/二.txt");
    }

    @Test
    void knowsAnArchiveByItsContent() throws IOException {
        assertThat(read(zip("UTF-8", entry("a.txt")), "page.html", SMALL)).containsExactly("page.html!/a.txt");
        assertThat(read(ArticleReaderTest.gzip(TEXT), "a.txt", SMALL)).containsExactly("a.txt");
    }

    @Test
    void readsNamesInOldCharsets() throws IOException {
        assertThat(read(zip("GBK", entry("新闻/湖面结冰.txt")), "x.zip", SMALL)).containsExactly("x.zip!/新闻/湖面结冰.txt");
        assertThat(read(tar("Big5", entry("新聞/湖面結冰.txt")), "x.tar", SMALL)).containsExactly("x.tar!/新聞/湖面結冰.txt");
        assertThat(read(tar("UTF-8", entry("新闻/" + "冰".repeat(200) + ".txt")), "x.tar", SMALL))
                .containsExactly("x.tar!/新闻/" + "冰".repeat(200) + ".txt");
    }

    @Test
    void leavesEntriesThatLeadOut() throws IOException {
        String why = ": an entry whose name leads out of its archive; skipped";

        assertThat(read(zip("UTF-8", entry("../a.txt"), entry("b/../../c.txt"), entry("d..e.txt")), "x.zip", SMALL))
                .containsExactly("x.zip!/../a.txt" + why, "x.zip!/b/../../c.txt" + why, "x.zip!/d..e.txt");
        assertThat(read(tar("UTF-8", entry("/etc/a.txt"), entry("C:\\a.txt"), entry("b.txt")), "x.tar", SMALL))
                .containsExactly("x.tar!//etc/a.txt" + why, "x.tar!/C:\\a.txt" + why, "x.tar!/b.txt");
    }

    @Test
    void leavesLinksInArchives() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(read(out.toByteArray(), "x.tar", SMALL))
                .containsExactly("x.tar!/link.txt: a link or device in an archive, not a file; skipped");
    }

    @Test
    void readsPastAnEntryThatSwells() throws IOException {
        byte[] zeros = new byte[20_000_000];

        assertThat(read(zip("UTF-8", entry("a.txt"), new Entry("bomb.txt", zeros), entry("z.txt")), "x.zip", SMALL))
                .containsExactly(
                        "x.zip!/a.txt", "x.zip!/bomb.txt: more than 100 kB, the limit for one article", "x.zip!/z.txt");
    }

    @Test
    void givesUpAnArchiveThatSwellsWithoutEnd() throws IOException {
        byte[] tarGz = ArticleReaderTest.gzip(
                tar("UTF-8", entry("a.txt"), new Entry("bomb.txt", new byte[20_000_000]), entry("z.txt")));
        assertThat(read(tarGz, "x.tar.gz", SMALL))
                .containsExactly(
                        "x.tar.gz!/a.txt",
                        "x.tar.gz!/bomb.txt: more than 100 kB, the limit for one article",
                        "x.tar.gz: expands to more than " + tarGz.length * 200 / 1000 + " kB; the rest was skipped");
        byte[] gzip = ArticleReaderTest.gzip(new byte[20_000_000]);
        assertThat(read(gzip, "x.gz", SMALL)).containsExactly("x.gz: more than 100 kB, the limit for one article");
    }

    @Test
    void opensOnlySoManyArchivesInOneAnother() throws IOException {
        byte[] nested = TEXT;
        for (int i = 0; i < 8; i++) {
            nested = zip("UTF-8", entry("a" + i + ".txt"), new Entry(i + ".zip", nested));
        }

        assertThat(read(nested, "x.zip", SMALL))
                .hasSize(6)
                .last()
                .asString()
                .isEqualTo("x.zip!/7.zip!/6.zip!/5.zip!/4.zip!/3.zip: an archive inside 5 others; "
                        + "at most 5 in one another are opened");
    }

    @Test
    void readsOnlySoManyEntries() throws IOException {
        assertThat(read(
                        zip("UTF-8", entry("a.txt"), entry("b.txt"), entry("c.txt")),
                        "x.zip",
                        SMALL.withArchive(SMALL.archive().withMaxEntries(2))))
                .containsExactly(
                        "x.zip!/a.txt",
                        "x.zip!/b.txt",
                        "x.zip: more than 2 entries in an archive; the rest was skipped");
    }

    @Test
    void keepsWhatStandsBeforeTheDamage() throws IOException {
        byte[] zip = zip("UTF-8", entry("a.txt"), entry("b.txt"), entry("c.txt"));
        byte[] tar = tar("UTF-8", entry("a.txt"), entry("b.txt"), entry("c.txt"));

        assertThat(read(Arrays.copyOf(zip, zip.length / 2), "x.zip", SMALL))
                .startsWith("x.zip!/a.txt")
                .hasSizeGreaterThan(1);
        assertThat(read(Arrays.copyOf(tar, 1024 + 512 + 40), "x.tar", SMALL))
                .startsWith("x.tar!/a.txt")
                .hasSizeGreaterThan(1);
        assertThat(read(Arrays.copyOf(zip, 20), "x.zip", SMALL)).hasSize(1);
    }

    @Test
    void neverThrowsOnDamagedArchives() throws IOException {
        java.util.Random random = new java.util.Random(7);
        byte[] zip = zip("GBK", entry("甲.txt"), entry("乙.txt"));
        byte[] tarGz = ArticleReaderTest.gzip(tar("UTF-8", entry("a.txt"), entry("b.txt")));
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = (i % 2 == 0 ? zip : tarGz).clone();
            for (int j = 0; j < 1 + random.nextInt(5); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged, "x", SMALL)).isNotEmpty();
        }
    }
}
