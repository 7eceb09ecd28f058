package org.jianwen.query;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jianwen.schema.ArticleFields;

/** One state of an index, and the fields that its articles have. May be shared by threads. */
final class ArticleView extends IndexSearcher {

    private final ArticleFields fields;

    ArticleView(IndexReader reader, ArticleFields fields) {
        super(reader);
        this.fields = fields;
    }

    ArticleFields fields() {
        return fields;
    }
}
