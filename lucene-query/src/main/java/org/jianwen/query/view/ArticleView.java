package org.jianwen.query.view;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.facet.ValueCounter;
import org.jianwen.schema.ArticleFields;

/**
 * One state of an index, or what somebody may see of it, the fields that its articles have, and what was learned of their
 * values. May be shared by threads.
 */
public final class ArticleView extends IndexSearcher {

    private final DirectoryReader counted;
    private final ArticleFields fields;
    private final ValueCounter values;

    ArticleView(DirectoryReader reader, ArticleFields fields) {
        this(reader, reader, fields);
    }

    private ArticleView(DirectoryReader reader, DirectoryReader counted, ArticleFields fields) {
        super(reader);
        this.counted = counted;
        this.fields = fields;
        this.values = new ValueCounter(reader);
    }

    /** What of this state a restriction lets be seen. */
    ArticleView restrictedTo(Restriction restriction) throws IOException {
        return new ArticleView(restriction.view(counted, fields), counted, fields);
    }

    ArticleFields fields() {
        return fields;
    }

    ValueCounter values() {
        return values;
    }

    /** The reader whose references are counted. */
    public DirectoryReader counted() {
        return counted;
    }
}
