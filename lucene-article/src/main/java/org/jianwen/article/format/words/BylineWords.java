package org.jianwen.article.format.words;

import org.jianwen.analysis.table.ResourceTable;

/** The words of {@code byline-words.tsv}, by kind. Stateless; may be shared by threads. */
public final class BylineWords {

    /** All of them. */
    public static final ResourceTable ALL =
            ResourceTable.of(BylineWords.class::getResourceAsStream, "byline-words.tsv", 2);

    private BylineWords() {}
}
