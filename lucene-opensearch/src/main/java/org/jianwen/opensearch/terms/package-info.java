/** How frequent are the terms on a cluster, of which queries are made? */
@NullMarked
package org.jianwen.opensearch.terms;

import org.jspecify.annotations.NullMarked;
