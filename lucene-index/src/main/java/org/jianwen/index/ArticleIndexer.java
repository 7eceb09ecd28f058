package org.jianwen.index;

/** Makes articles findable. */
public final class ArticleIndexer {
    private ArticleIndexer() {}
}
