package org.jianwen.query.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.RangeQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a word or a quotation of a text however its region spells it: for 著陸 also for 着陆. What stands in quotation marks is
 * looked for by its characters too, for the words of an article may be cut otherwise. For one thread.
 */
final class SpellingsProcessor extends FieldWordProcessor {

    private final List<String> texts;

    /** Over those fields, of which some are the texts that are looked at where none is named. */
    SpellingsProcessor(ArticleFields fields, List<String> texts) {
        super(fields);
        this.texts = texts;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        if (node instanceof SlopQueryNode apart && apart.getChild() instanceof QuotedFieldQueryNode quoted) {
            return isText(quoted, field(quoted)) ? any(apart, apart(quoted, apart.getValue())) : node;
        }
        boolean alone = !(node.getParent() instanceof SlopQueryNode || node.getParent() instanceof RangeQueryNode);
        if (node instanceof QuotedFieldQueryNode quoted && alone) {
            return isText(quoted, field(quoted)) ? any(quoted, inCharactersToo(quoted)) : node;
        }
        return super.postProcessNode(node);
    }

    @Override
    QueryNode replaced(FieldQueryNode word, @Nullable ArticleField field) {
        // Wildcards and fuzzy words are nodes of their own kinds.
        if (word.getClass() != FieldQueryNode.class || !isText(word, field)) {
            return word;
        }
        return any(
                word,
                spellings(word).stream()
                        .<QueryNode>map(
                                text -> new FieldQueryNode(word.getField(), text, word.getBegin(), word.getEnd()))
                        .toList());
    }

    private static boolean isText(FieldQueryNode word, @Nullable ArticleField field) {
        return word.getField() == null || field != null && field.kind() == FieldKind.TEXT;
    }

    private static List<String> spellings(FieldQueryNode word) {
        return ExactSpellings.of(word.getText().toString());
    }

    private static List<QueryNode> apart(QuotedFieldQueryNode quoted, int slop) {
        return spellings(quoted).stream()
                .<QueryNode>map(text -> new SlopQueryNode(quoted(quoted, quoted.getField(), text), slop))
                .toList();
    }

    private List<QueryNode> inCharactersToo(QuotedFieldQueryNode quoted) {
        List<String> fields = quoted.getField() == null ? texts : List.of(quoted.getFieldAsString());
        List<QueryNode> nodes = new ArrayList<>();
        for (String text : spellings(quoted)) {
            nodes.add(quoted(quoted, quoted.getField(), text));
            fields.forEach(field -> nodes.add(quoted(quoted, ArticleSchema.charactersOf(field), text)));
        }
        return nodes;
    }

    private static QueryNode quoted(QuotedFieldQueryNode like, CharSequence field, String text) {
        return new QuotedFieldQueryNode(field, text, like.getBegin(), like.getEnd());
    }

    private static QueryNode any(QueryNode typed, List<QueryNode> nodes) {
        return nodes.size() == 1 ? typed : new GroupQueryNode(new OrQueryNode(nodes));
    }
}
