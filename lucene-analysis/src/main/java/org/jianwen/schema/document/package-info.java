/**
 * How does an article stand in a Lucene document, and how is a field of it asked?
 *
 * <p>Start with {@link org.jianwen.schema.document.ArticleDocuments}.
 */
@NullMarked
package org.jianwen.schema.document;

import org.jspecify.annotations.NullMarked;
