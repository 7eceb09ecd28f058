package org.jianwen.article.page;

import org.jianwen.analysis.table.ResourceTable;

/** The words of {@code words.tsv}, by kind. Stateless; may be shared by threads. */
final class PageWords {

    /** All of them. */
    static final ResourceTable ALL = ResourceTable.of(PageWords.class::getResourceAsStream, "words.tsv", 2);

    private PageWords() {}
}
