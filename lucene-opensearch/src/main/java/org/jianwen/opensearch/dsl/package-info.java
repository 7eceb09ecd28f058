/**
 * What is a query of Lucene in the language of OpenSearch?
 *
 * <p>{@link org.jianwen.opensearch.dsl.QueryJson} renders queries, {@link org.jianwen.opensearch.dsl.SortJson} orders.
 */
@NullMarked
package org.jianwen.opensearch.dsl;

import org.jspecify.annotations.NullMarked;
