package org.jianwen.query.lucene;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.RangeQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Puts other nodes in the place of words that stand neither in quotation marks nor in a range. For one thread. */
abstract class FieldWordProcessor extends QueryNodeProcessorImpl {

    private final ArticleFields fields;

    FieldWordProcessor(ArticleFields fields) {
        this.fields = fields;
    }

    /**
     * What stands in the place of a word, or the word itself.
     *
     * @param field the field that it names, or {@code null} if it names none, or one that is not there
     */
    abstract QueryNode replaced(FieldQueryNode word, @Nullable ArticleField field);

    @Override
    protected final QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        boolean isWord = node instanceof FieldQueryNode
                && !(node instanceof QuotedFieldQueryNode || node.getParent() instanceof RangeQueryNode);
        if (!isWord) {
            return node;
        }
        FieldQueryNode word = (FieldQueryNode) node;
        return replaced(word, field(word));
    }

    /** The field that a word or quotation names, or {@code null} if it names none, or one that is not there. */
    final @Nullable ArticleField field(FieldQueryNode word) {
        return word.getField() == null ? null : fields.find(word.getFieldAsString());
    }

    @Override
    protected final List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
