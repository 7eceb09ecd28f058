package org.jianwen.query.suggest;

import org.apache.lucene.index.DirectoryReader;
import org.jianwen.schema.ArticleFields;

/**
 * Some articles, out of whose titles, words and values suggestions are made for all.
 *
 * @param reader an index of them
 * @param fields the fields that they have
 */
public record SampleIndex(DirectoryReader reader, ArticleFields fields) {}
