package org.jianwen.index.article.page;

/** What a box of a page is, as its names and elements say; several may hold at once, so each is a bit. */
enum Kind {
    HIDDEN,
    COMMENT,
    RELATED,
    SHARE,
    NAVIGATION,
    FOOTER,
    SIDE,
    ADVERT,
    CAPTION,
    TAGS,
    BYLINE;

    /** The bit of this kind in a set of kinds. */
    int bit() {
        return 1 << ordinal();
    }

    /** Whether a set of kinds holds this one. */
    boolean in(int kinds) {
        return (kinds & bit()) != 0;
    }
}
