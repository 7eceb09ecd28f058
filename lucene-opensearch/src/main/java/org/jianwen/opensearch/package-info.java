/**
 * When an archive outgrows one machine: the same articles and requests on an OpenSearch cluster.
 *
 * <p>Start with {@link org.jianwen.opensearch.ArticleCluster}, which a {@link org.jianwen.opensearch.ClusterIndexer} writes and
 * a {@link org.jianwen.opensearch.ClusterSearcher} searches.
 */
@NullMarked
package org.jianwen.opensearch;

import org.jspecify.annotations.NullMarked;
