package org.jianwen.query.parse.syntax;

import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;

/**
 * A field of an article that is looked for whole, never word by word.
 *
 * @param name its name in the schema
 */
public record KeywordField(String name) {
    /** Who published it, such as 新华社; typed {@code source:} or 来源：. */
    public static final KeywordField SOURCE = new KeywordField(ArticleSchema.SOURCE);
    /** Where it was published; typed {@code url:} or 网址：. */
    public static final KeywordField URL = new KeywordField(ArticleSchema.URL);
    /** One of the publisher's own keywords; typed {@code tag:} or 标签：. */
    public static final KeywordField TAG = new KeywordField(ArticleSchema.TAG);
    /** What names the article in the index; typed {@code id:}. */
    public static final KeywordField ID = new KeywordField(ArticleSchema.ID);

    /** The field as it is declared. */
    ArticleField declared() {
        ArticleField builtIn = ArticleFields.NONE.find(name);
        return builtIn == null ? ArticleField.keyword(name) : builtIn;
    }
}
