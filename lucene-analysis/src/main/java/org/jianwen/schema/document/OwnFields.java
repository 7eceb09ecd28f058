package org.jianwen.schema.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;

/**
 * How the fields that a program declares stand in an index. What is stored of them says by itself what it is, so that an
 * article is given back whole also where nobody declares them.
 */
final class OwnFields {

    private OwnFields() {}

    static void add(Document document, ArticleFields fields, String name, List<Object> values) {
        ArticleField field = fields.find(name);
        if (field != null && !fields.own().contains(field)) {
            throw new IllegalArgumentException("every article has the field " + Quoted.of(field.name())
                    + ": set it with the method of that name, such as Article.withSource");
        }
        if (field == null) {
            throw new IllegalArgumentException("the field " + Quoted.of(name) + " is not declared: "
                    + (fields.own().isEmpty()
                            ? "open the index with ArticleFields that say what it is"
                            : "declared are "
                                    + fields.own().stream()
                                            .map(ArticleField::name)
                                            .collect(Collectors.joining(", "))));
        }
        if (field.kind() != FieldKind.KEYWORD && values.size() > 1) {
            throw new IllegalArgumentException(
                    "the field " + Quoted.of(name) + " is a " + field.kind().inWords()
                            + " field and holds one value, not " + values.size() + ": a keyword holds several");
        }
        List<Object> held =
                values.stream().map(value -> FieldValues.as(field, value)).toList();
        add(document, field, held);
    }

    private static void add(Document document, ArticleField field, List<Object> values) {
        String name = field.name();
        Object first = values.getFirst();
        switch (field.kind()) {
            case KEYWORD, EXACT -> {
                List<String> texts = values.stream().map(String.class::cast).toList();
                texts.forEach(text -> FieldValues.checkWhole("value of " + name, text));
                KeywordFields.addCounted(document, name, texts);
            }
            case NUMBER -> document.add(new LongField(name, (Long) first, Field.Store.YES));
            case DECIMAL -> document.add(new DoubleField(name, (Double) first, Field.Store.YES));
            case DATE -> DateFields.add(document, name, (ArticleDate) first);
            case TEXT -> ArticleDocuments.addText(document, name, (String) first);
            case STORED -> document.add(new StoredField(name, (String) first));
        }
    }

    /** That article with what its document stores of fields that are not built in. */
    static Article addTo(Article article, Document stored) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (IndexableField field : stored) {
            String name = field.name();
            if (!ArticleFields.isBuiltIn(name) && name.indexOf('.') < 0) {
                Number number = field.numericValue();
                values.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(number != null ? number : field.stringValue());
            }
        }
        Article whole = article;
        for (Map.Entry<String, List<Object>> field : values.entrySet()) {
            String name = field.getKey();
            boolean dated = stored.get(name + ".zone") != null;
            whole = whole.with(name, dated ? DateFields.load(stored, name) : field.getValue());
        }
        return whole;
    }
}
