package org.jianwen.schema.store;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.CompoundDirectory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;

/**
 * How large an index is, and what takes the room.
 *
 * @param articles the number of articles
 * @param deleted how many deleted or replaced articles still take room; a merge frees it
 * @param segments in how many parts it is; fewer are searched faster
 * @param bytes the size of its files
 * @param bytesByPart the size by what is in the files: {@code texts}, {@code terms}, {@code values}, {@code points}, {@code
 *     other}
 * @param termsByField the number of terms of each field; a term counts once for each segment that has it
 */
public record IndexStatistics(
        long articles,
        long deleted,
        int segments,
        long bytes,
        Map<String, Long> bytesByPart,
        Map<String, Long> termsByField) {

    /** Copies the maps, in the order of their names. */
    public IndexStatistics {
        bytesByPart = Collections.unmodifiableMap(new TreeMap<>(bytesByPart));
        termsByField = Collections.unmodifiableMap(new TreeMap<>(termsByField));
    }

    static IndexStatistics of(DirectoryReader reader) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        Map<String, Long> terms = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentReader segment = (SegmentReader) leaf.reader();
            addParts(segment.getSegmentInfo(), parts);
            for (FieldInfo field : segment.getFieldInfos()) {
                Terms of = segment.terms(field.name);
                if (of != null) {
                    terms.merge(field.name, of.size(), Long::sum);
                }
            }
        }
        long bytes = parts.values().stream().mapToLong(Long::longValue).sum();
        return new IndexStatistics(
                reader.numDocs(), reader.numDeletedDocs(), reader.leaves().size(), bytes, parts, terms);
    }

    private static void addParts(SegmentCommitInfo segment, Map<String, Long> parts) throws IOException {
        Directory directory = segment.info.dir;
        for (String file : segment.files()) {
            if (!file.endsWith(".cfs")) {
                parts.merge(part(file), directory.fileLength(file), Long::sum);
            }
        }
        if (segment.info.getUseCompoundFile()) {
            try (CompoundDirectory compound =
                    segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info)) {
                for (String file : compound.listAll()) {
                    parts.merge(part(file), compound.fileLength(file), Long::sum);
                }
            }
        }
    }

    private static String part(String file) {
        String extension = IndexFileNames.getExtension(file);
        return switch (extension == null ? "" : extension) {
            case "fdt", "fdx", "fdm" -> "texts";
            case "doc", "pos", "pay", "tim", "tip", "tmd", "psm", "nvd", "nvm" -> "terms";
            case "dvd", "dvm" -> "values";
            case "kdd", "kdi", "kdm" -> "points";
            default -> "other";
        };
    }
}
