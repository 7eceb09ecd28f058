package org.jianwen.opensearch.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jspecify.annotations.Nullable;

/**
 * A source of which some articles are read ahead, so that a cluster is asked for many ids at once. For one thread.
 *
 * @param source the source itself
 * @param ids is told of ids before their articles are given
 */
public record AheadSource(SyncSource source, Ids ids) implements SyncSource {

    private static final int MAX_ITEMS = 100;
    private static final int MAX_LETTERS = 1_000_000;

    /** What wants to know ids ahead. */
    @FunctionalInterface
    public interface Ids {
        /** These come next. */
        void next(Set<String> ids) throws IOException;
    }

    @Override
    public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) throws IOException {
        return source.entries(remembered);
    }

    @Override
    public boolean isCurrent(SyncEntry now, @Nullable SyncEntry remembered) {
        return source.isCurrent(now, remembered);
    }

    @Override
    public boolean covers(String key) {
        return source.covers(key);
    }

    @Override
    public Stream<Keyed> read(List<SyncEntry> entries) throws IOException {
        Stream<Keyed> items = source.read(entries);
        return StreamSupport.stream(new Ahead(items.iterator()), false).onClose(items::close);
    }

    private final class Ahead extends Spliterators.AbstractSpliterator<Keyed> {
        private final Iterator<Keyed> items;
        private final Deque<Keyed> next = new ArrayDeque<>();

        Ahead(Iterator<Keyed> items) {
            super(Long.MAX_VALUE, Spliterator.ORDERED);
            this.items = items;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Keyed> to) {
            if (next.isEmpty()) {
                readOn();
            }
            if (next.isEmpty()) {
                return false;
            }
            to.accept(next.remove());
            return true;
        }

        private void readOn() {
            Set<String> coming = new LinkedHashSet<>();
            int letters = 0;
            while (next.size() < MAX_ITEMS && letters < MAX_LETTERS && items.hasNext()) {
                Keyed keyed = items.next();
                next.add(keyed);
                if (keyed.item() instanceof ReadItem.Found found) {
                    coming.add(found.article().id());
                    letters += found.article().body().length();
                }
            }
            try {
                ids.next(coming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
