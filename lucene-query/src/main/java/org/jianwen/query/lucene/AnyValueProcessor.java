package org.jianwen.query.lucene;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.RangeQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;

/** Makes {@code price:*} what {@code price:[* TO *]} is: numbers and dates have no spelling. For one thread. */
final class AnyValueProcessor extends QueryNodeProcessorImpl {

    private final ArticleFields fields;

    AnyValueProcessor(ArticleFields fields) {
        this.fields = fields;
    }

    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        return node instanceof FieldQueryNode any && isAnyValue(any)
                ? new TermRangeQueryNode(open(any), open(any), true, true)
                : node;
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }

    private boolean isAnyValue(FieldQueryNode node) {
        ArticleField field = node.getField() == null ? null : fields.find(node.getFieldAsString());
        return field != null
                && field.kind().isOrdered()
                && !(node instanceof QuotedFieldQueryNode || node.getParent() instanceof RangeQueryNode)
                && node.getText().toString().equals("*");
    }

    private static FieldQueryNode open(FieldQueryNode any) {
        return new FieldQueryNode(any.getField(), any.getText(), any.getBegin(), any.getEnd());
    }
}
