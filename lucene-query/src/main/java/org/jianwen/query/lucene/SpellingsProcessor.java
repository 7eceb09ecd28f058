package org.jianwen.query.lucene;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.RangeQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;

/** Looks for a word of a text however its region spells it: for 著陸 also for 着陆. For one thread. */
final class SpellingsProcessor extends QueryNodeProcessorImpl {

    private final ArticleFields fields;

    SpellingsProcessor(ArticleFields fields) {
        this.fields = fields;
    }

    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        boolean plain = node.getClass() == FieldQueryNode.class && !(node.getParent() instanceof RangeQueryNode);
        if (!plain) {
            return node;
        }
        FieldQueryNode word = (FieldQueryNode) node;
        ArticleField field = word.getField() == null ? null : fields.find(word.getFieldAsString());
        if (word.getField() != null && (field == null || field.kind() != FieldKind.TEXT)) {
            return node;
        }
        List<String> spellings = ExactSpellings.of(word.getText().toString());
        return spellings.size() == 1 ? node : new GroupQueryNode(new OrQueryNode(nodes(word, spellings)));
    }

    private static List<QueryNode> nodes(FieldQueryNode word, List<String> spellings) {
        return spellings.stream()
                .<QueryNode>map(text -> new FieldQueryNode(word.getField(), text, word.getBegin(), word.getEnd()))
                .toList();
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
