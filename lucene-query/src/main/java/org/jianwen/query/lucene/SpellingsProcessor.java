package org.jianwen.query.lucene;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** Looks for a word of a text however its region spells it: for 著陸 also for 着陆. For one thread. */
final class SpellingsProcessor extends FieldWordProcessor {

    SpellingsProcessor(ArticleFields fields) {
        super(fields);
    }

    @Override
    QueryNode replaced(FieldQueryNode word, @Nullable ArticleField field) {
        // Wildcards and fuzzy words are nodes of their own kinds.
        boolean plain = word.getClass() == FieldQueryNode.class;
        boolean text = word.getField() == null || field != null && field.kind() == FieldKind.TEXT;
        if (!plain || !text) {
            return word;
        }
        List<String> spellings = ExactSpellings.of(word.getText().toString());
        return spellings.size() == 1 ? word : new GroupQueryNode(new OrQueryNode(nodes(word, spellings)));
    }

    private static List<QueryNode> nodes(FieldQueryNode word, List<String> spellings) {
        return spellings.stream()
                .<QueryNode>map(text -> new FieldQueryNode(word.getField(), text, word.getBegin(), word.getEnd()))
                .toList();
    }
}
