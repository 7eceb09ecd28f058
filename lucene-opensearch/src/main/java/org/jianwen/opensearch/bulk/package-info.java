/**
 * How do articles get into a cluster, none lost and none twice?
 *
 * <p>Start with {@link org.jianwen.opensearch.bulk.BulkSender}.
 */
@NullMarked
package org.jianwen.opensearch.bulk;

import org.jspecify.annotations.NullMarked;
