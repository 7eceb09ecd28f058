package org.jianwen.index.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.origin.SyncSource.Keyed;
import org.jianwen.schema.origin.SyncTarget;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index the same as a source: reads what is new or changed, and deletes what went. An article that several places have
 * is shown as the last of them has it, and stays while one of them is there. For one thread, once.
 *
 * <p>It needs memory for all keys, and for the ids of what it writes.
 */
public final class Synchronisation {

    /**
     * What was done.
     *
     * @param offered the number of places that there are
     * @param current those of them that were not read, as they had not changed
     * @param currentArticles how many articles these have
     * @param fresh those of them that the index did not know
     * @param moved those of the fresh ones that have the content of one that is gone
     * @param gone the number of places that were there before and are no more
     * @param removed the number of articles deleted
     */
    public record Outcome(
            long offered, long current, long currentArticles, long fresh, long moved, long gone, long removed) {}

    private final SyncSource source;
    private final SyncTarget target;
    private final Consumer<ReadItem> listener;
    private final Map<String, SyncEntry> now = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, List<Origin>> written = new HashMap<>();

    /** Keys of which nothing holds that was written before this run. */
    private final Set<String> stale = new HashSet<>();

    private final Set<String> read = new HashSet<>();
    private final Map<Integer, SyncEntry> again = new TreeMap<>();
    private long removed;

    private Synchronisation(SyncSource source, SyncTarget target, Consumer<ReadItem> listener) {
        this.source = source;
        this.target = target;
        this.listener = listener;
    }

    /**
     * Makes it the same.
     *
     * @param listener is told of each item that is read
     * @throws IOException if the source cannot be read or the index not be written; what was done until then holds
     */
    public static Outcome run(SyncSource source, SyncTarget target, Consumer<ReadItem> listener) throws IOException {
        try (SyncTarget.View before = target.view()) {
            return new Synchronisation(source, target, listener).run(before);
        }
    }

    private Outcome run(SyncTarget.View before) throws IOException {
        RememberedPlaces remembered = RememberedPlaces.of(before);
        List<SyncEntry> changed = new ArrayList<>();
        long currentArticles = 0;
        long fresh = 0;
        list(remembered);
        for (SyncEntry entry : now.values()) {
            long articles = remembered.articles(entry.key());
            if (source.isCurrent(entry, remembered.whole(entry.key()))) {
                currentArticles += articles;
            } else {
                changed.add(entry);
                stale.add(entry.key());
                fresh += articles == 0 ? 1 : 0;
            }
        }
        List<String> gone = new ArrayList<>();
        Set<String> goneContent = new HashSet<>();
        for (SyncEntry entry : remembered.entries()) {
            if (!now.containsKey(entry.key()) && source.covers(entry.key())) {
                gone.add(entry.key());
                goneContent.add(entry.fingerprint());
                stale.add(entry.key());
            }
        }
        long moved = changed.stream()
                .filter(entry -> remembered.articles(entry.key()) == 0 && goneContent.contains(entry.fingerprint()))
                .count();
        long current = now.size() - changed.size();
        write(changed, before);
        clean(before);
        while (!again.isEmpty()) {
            List<SyncEntry> next = List.copyOf(again.values());
            again.clear();
            next.forEach(entry -> stale.add(entry.key()));
            try (SyncTarget.View after = target.view()) {
                write(next, after);
            }
            clean(before);
        }
        return new Outcome(now.size(), current, currentArticles, fresh, moved, gone.size(), removed);
    }

    private void list(RememberedPlaces remembered) throws IOException {
        try (Stream<SyncEntry> entries = source.entries(remembered::whole)) {
            for (SyncEntry entry : (Iterable<SyncEntry>) entries::iterator) {
                if (now.putIfAbsent(entry.key(), entry) == null) {
                    order.put(entry.key(), order.size());
                }
            }
        }
    }

    /** Reads places and writes their articles; the last of each place says how many there are. */
    private void write(List<SyncEntry> entries, SyncTarget.View view) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        entries.forEach(entry -> read.add(entry.key()));
        try (Stream<Keyed> items = source.read(entries);
                SyncTarget.Adder adder = target.adder()) {
            ReadItem.@Nullable Found held = null;
            String key = "";
            Set<String> ids = new HashSet<>();
            for (Keyed keyed : (Iterable<Keyed>) items::iterator) {
                listener.accept(keyed.item());
                if (held != null && !keyed.key().equals(key)) {
                    write(held, key, ids.size(), view, adder);
                    held = null;
                    ids.clear();
                }
                key = keyed.key();
                if (keyed.item() instanceof ReadItem.Found found) {
                    if (held != null) {
                        write(held, key, 0, view, adder);
                    }
                    held = found;
                    ids.add(found.article().id());
                }
            }
            if (held != null) {
                write(held, key, ids.size(), view, adder);
            }
        }
    }

    private void write(ReadItem.Found found, String key, int closes, SyncTarget.View view, SyncTarget.Adder adder)
            throws IOException {
        SyncEntry entry = now.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("the source reads " + key + ", which is not among its entries");
        }
        String id = found.article().id();
        SyncTarget.@Nullable Stored stored = view.find(id);
        List<Origin> origins = new ArrayList<>();
        for (Origin other : others(id, stored)) {
            if (!other.entry().key().equals(key)) {
                origins.add(other);
            }
        }
        @Nullable Origin later = origins.stream()
                .filter(other -> order(other) > order.get(key))
                .max(Comparator.comparingInt(this::order))
                .orElse(null);
        // What another place shows is in the index before this pass: within one, places come in their order.
        if (later != null && later.shown() && stored != null) {
            origins.add(new Origin(entry, false, closes));
            written.put(id, List.copyOf(origins));
            adder.add(stored.article(), origins);
            return;
        }
        if (later != null) {
            readAgain(later.entry().key());
        }
        origins.replaceAll(other -> other.shown(false));
        origins.add(new Origin(entry, true, closes));
        written.put(id, List.copyOf(origins));
        adder.add(found.article(), origins);
    }

    /** The places that have an article of that id, as far as it is known to hold. */
    private List<Origin> others(String id, SyncTarget.@Nullable Stored stored) throws IOException {
        List<Origin> here = written.get(id);
        if (here != null) {
            return here;
        }
        return stored == null
                ? List.of()
                : stored.origins().stream()
                        .filter(origin -> !stale.contains(origin.entry().key()))
                        .toList();
    }

    /** Those out of the source's matter come first. */
    private int order(Origin origin) {
        return order.getOrDefault(origin.entry().key(), -1);
    }

    /** Takes away what stale places had and have no more, or asks for places that have it too, to show it from there. */
    private void clean(SyncTarget.View before) throws IOException {
        for (String key : stale) {
            for (SyncTarget.Stored old : before.of(key)) {
                String id = old.id();
                if (!written.containsKey(id)) {
                    clean(id, old);
                }
            }
        }
    }

    private void clean(String id, SyncTarget.Stored old) throws IOException {
        List<Origin> holding = new ArrayList<>(others(id, old));
        if (holding.isEmpty()) {
            written.put(id, List.of());
            target.delete(id);
            removed++;
            return;
        }
        boolean asked = false;
        if (holding.stream().noneMatch(Origin::shown)) {
            for (Origin origin : holding) {
                asked |= readAgain(origin.entry().key());
            }
            // A place that is no matter of this source has it too: it stays as it is.
            holding.set(0, holding.getFirst().shown(true));
        }
        if (!asked) {
            written.put(id, List.copyOf(holding));
            try (SyncTarget.Adder adder = target.adder()) {
                adder.add(old.article(), holding);
            }
        }
    }

    private boolean readAgain(String key) {
        SyncEntry entry = now.get(key);
        if (entry == null || read.contains(key)) {
            return false;
        }
        again.put(order.get(key), entry);
        return true;
    }
}
