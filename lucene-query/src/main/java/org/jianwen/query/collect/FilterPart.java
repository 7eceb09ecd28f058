package org.jianwen.query.collect;

/** One kind of filter. */
public enum FilterPart {
    /** The days of publication. */
    DATES,
    /** The sources. */
    SOURCES,
    /** The tags. */
    TAGS,
    /** The ids. */
    IDS,
    /** The script. */
    SCRIPT,
    /** The article that others are to be like. */
    SIMILAR
}
