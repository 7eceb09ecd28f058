package org.jianwen.query.lucene;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Makes {@code price:*} what {@code price:[* TO *]} is: numbers and dates have no spelling. For one thread. */
final class AnyValueProcessor extends FieldWordProcessor {

    AnyValueProcessor(ArticleFields fields) {
        super(fields);
    }

    @Override
    QueryNode replaced(FieldQueryNode word, @Nullable ArticleField field) {
        boolean any = field != null
                && field.kind().isOrdered()
                && word.getText().toString().equals("*");
        return any ? new TermRangeQueryNode(open(word), open(word), true, true) : word;
    }

    private static FieldQueryNode open(FieldQueryNode any) {
        return new FieldQueryNode(any.getField(), any.getText(), any.getBegin(), any.getEnd());
    }
}
