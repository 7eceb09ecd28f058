/**
 * How is a cluster asked something, whichever of its nodes answers?
 *
 * <p>Start with {@link org.jianwen.opensearch.http.ClusterClient}.
 */
@NullMarked
package org.jianwen.opensearch.http;

import org.jspecify.annotations.NullMarked;
