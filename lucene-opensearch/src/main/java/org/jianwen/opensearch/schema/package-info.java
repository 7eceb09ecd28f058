/**
 * How do articles stand in an index of OpenSearch, equal to one of Lucene's?
 *
 * <p>{@link org.jianwen.opensearch.schema.IndexBody} makes the index, {@link
 * org.jianwen.opensearch.schema.DocumentJson} turns articles into documents and back.
 */
@NullMarked
package org.jianwen.opensearch.schema;

import org.jspecify.annotations.NullMarked;
