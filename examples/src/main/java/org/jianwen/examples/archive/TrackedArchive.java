package org.jianwen.examples.archive;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jspecify.annotations.Nullable;

/** Files with what a person has put right, and with what is known of those that hold nothing. For one thread, once. */
final class TrackedArchive implements SyncSource {

    private final SyncSource files;
    private final Corrections corrections;
    private final ZoneId zone;
    private final LeftOut left;
    private final LeftOut doubtful;
    private final List<Correction> changed;
    private final Set<String> changedKeys;
    private final Map<String, List<ReadItem.Skipped>> skipped = new HashMap<>();
    private final Map<String, List<ReadItem.Skipped>> hinted = new HashMap<>();
    private final Map<String, Long> articles = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Files put right.
     *
     * @param left what was not read of each file, and why
     * @param doubtful the ids of the articles of each file whose date is only hinted at, and by what
     * @param changed the corrections that are other than they were
     * @param changedKeys the files that hold what these name by its id
     */
    TrackedArchive(
            SyncSource files,
            Corrections corrections,
            ZoneId zone,
            LeftOut left,
            LeftOut doubtful,
            List<Correction> changed,
            Set<String> changedKeys) {
        this.files = files;
        this.corrections = corrections;
        this.zone = zone;
        this.left = left;
        this.doubtful = doubtful;
        this.changed = changed;
        this.changedKeys = changedKeys;
    }

    @Override
    public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) throws IOException {
        return files.entries(remembered).peek(entry -> seen.add(entry.key()));
    }

    @Override
    public boolean isCurrent(SyncEntry now, @Nullable SyncEntry remembered) {
        if (changedKeys.contains(now.key()) || changed.stream().anyMatch(row -> row.isInFile(now.key()))) {
            return false;
        }
        return remembered == null ? left.isKnownEmpty(now) : files.isCurrent(now, remembered);
    }

    @Override
    public boolean covers(String key) {
        return files.covers(key);
    }

    @Override
    public Stream<Keyed> read(List<SyncEntry> entries) throws IOException {
        entries.forEach(entry -> skipped.put(entry.key(), new ArrayList<>()));
        Map<String, SyncEntry> byKey = new HashMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return files.read(entries)
                .map(keyed -> noted(new Keyed(keyed.key(), corrections.applied(keyed.item(), zone))))
                .onClose(() -> byKey.values().forEach(this::keep));
    }

    private Keyed noted(Keyed keyed) {
        switch (keyed.item()) {
            case ReadItem.Skipped item ->
                skipped.computeIfAbsent(keyed.key(), key -> new ArrayList<>()).add(item);
            case ReadItem.Found found -> {
                articles.merge(keyed.key(), 1L, Long::sum);
                ArticleDate date = found.article().published();
                if (date != null && date.confidence() == DateConfidence.LOW) {
                    ReadItem.Skipped doubt =
                            new ReadItem.Skipped(found.article().id(), date.evidence());
                    hinted.computeIfAbsent(keyed.key(), key -> new ArrayList<>())
                            .add(doubt);
                }
            }
        }
        return keyed;
    }

    private void keep(SyncEntry entry) {
        keep(entry, left, skipped.getOrDefault(entry.key(), List.of()));
        keep(entry, doubtful, hinted.getOrDefault(entry.key(), List.of()));
    }

    private void keep(SyncEntry entry, LeftOut kept, List<ReadItem.Skipped> items) {
        kept.forget(entry.key());
        for (ReadItem.Skipped item : items) {
            kept.add(entry.key(), entry.fingerprint(), articles.getOrDefault(entry.key(), 0L), item);
        }
    }

    /** Forgets the files that are gone. */
    void forgetGone() {
        for (LeftOut kept : List.of(left, doubtful)) {
            for (String key : kept.keys()) {
                if (!seen.contains(key) && covers(key)) {
                    kept.forget(key);
                }
            }
        }
    }
}
