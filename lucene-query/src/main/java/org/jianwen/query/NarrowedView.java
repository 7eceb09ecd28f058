package org.jianwen.query;

import java.io.IOException;
import org.jianwen.query.collect.Restriction;
import org.jspecify.annotations.Nullable;

/** What a restriction lets be seen of the newest state that was asked for. May be shared by threads. */
final class NarrowedView {

    private final Restriction restriction;
    private @Nullable Made latest;

    private record Made(ArticleView all, ArticleView visible) {}

    NarrowedView(Restriction restriction) {
        this.restriction = restriction;
    }

    synchronized ArticleView of(ArticleView all) throws IOException {
        Made made = latest;
        if (made == null || made.all != all) {
            made = new Made(all, all.restrictedTo(restriction));
            latest = made;
        }
        return made.visible;
    }
}
