package org.jianwen.article.format.words;

/** What a box of a page is, as its names and elements say; several may hold at once, so each is a bit. */
public enum Kind {
    /** Not shown. */
    HIDDEN,
    /** What readers say. */
    COMMENT,
    /** Other articles. */
    RELATED,
    /** Buttons to share the page with. */
    SHARE,
    /** Menus. */
    NAVIGATION,
    /** The foot of the page. */
    FOOTER,
    /** What stands beside the article. */
    SIDE,
    /** Adverts. */
    ADVERT,
    /** The caption of a picture. */
    CAPTION,
    /** Keywords. */
    TAGS,
    /** Source, author and date. */
    BYLINE;

    /** The bit of this kind in a set of kinds. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether a set of kinds holds this one. */
    public boolean in(int kinds) {
        return (kinds & bit()) != 0;
    }
}
