/**
 * Which places did the articles on a cluster come from?
 *
 * <p>{@link org.jianwen.opensearch.sync.ClusterView} answers it for one state of the index.
 */
@NullMarked
package org.jianwen.opensearch.sync;

import org.jspecify.annotations.NullMarked;
