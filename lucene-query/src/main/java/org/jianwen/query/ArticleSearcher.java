package org.jianwen.query;

/** Answers requests. */
public final class ArticleSearcher {
    private ArticleSearcher() {}
}
