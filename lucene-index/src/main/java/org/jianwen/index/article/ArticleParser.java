package org.jianwen.index.article;

/** Finds the articles in the bytes of a file. */
public final class ArticleParser {
    private ArticleParser() {}
}
