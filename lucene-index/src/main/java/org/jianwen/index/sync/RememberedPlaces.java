package org.jianwen.index.sync;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncTarget;
import org.jspecify.annotations.Nullable;

/**
 * The places that an index remembers. A place is known whole if the index holds as many articles of it, all of one
 * fingerprint, as its last one says: then no crash fell into the middle of it. For one thread.
 */
final class RememberedPlaces {

    /** What was seen of one place. */
    private static final class Seen {
        private final SyncEntry entry;
        private long articles;
        private long wanted;
        private boolean mixed;

        Seen(SyncEntry entry) {
            this.entry = entry;
        }
    }

    private final Map<String, Seen> places = new HashMap<>();

    private RememberedPlaces() {}

    static RememberedPlaces of(SyncTarget.View view) throws IOException {
        RememberedPlaces all = new RememberedPlaces();
        view.places(all::add);
        return all;
    }

    private void add(Origin origin, long articles) {
        Seen seen = places.computeIfAbsent(origin.entry().key(), key -> new Seen(origin.entry()));
        seen.articles += articles;
        seen.mixed |= !seen.entry.fingerprint().equals(origin.entry().fingerprint())
                || origin.closes() > 0 && seen.wanted > 0;
        seen.wanted = Math.max(seen.wanted, origin.closes());
    }

    /** The place as it was when its articles were written, or {@code null} if it is not known whole. */
    @Nullable SyncEntry whole(String key) {
        Seen seen = places.get(key);
        return seen == null || seen.mixed || seen.articles != seen.wanted ? null : seen.entry;
    }

    /** How many articles the place has, those of a crash included. */
    long articles(String key) {
        Seen seen = places.get(key);
        return seen == null ? 0 : seen.articles;
    }

    /** All places, known whole or not. */
    Iterable<SyncEntry> entries() {
        return places.values().stream().map(seen -> seen.entry).toList();
    }
}
