package org.jianwen.query.view;

import java.io.IOException;
import org.jianwen.query.collect.Restriction;
import org.jspecify.annotations.Nullable;

/** What a restriction lets be seen of the newest state that was asked for. May be shared by threads. */
public final class NarrowedView {

    private final Restriction restriction;
    private final BackendSearch search;
    private @Nullable Made latest;

    private record Made(ArticleView all, ArticleView visible) {}

    NarrowedView(Restriction restriction, BackendSearch search) {
        this.restriction = restriction;
        this.search = search;
    }

    /** Returns what of a state may be seen. */
    public synchronized ArticleView of(ArticleView all) throws IOException {
        Made made = latest;
        if (made == null || made.all != all) {
            made = new Made(all, all.restrictedTo(restriction, search));
            latest = made;
        }
        return made.visible;
    }
}
