/** How does a node of OpenSearch cut text as this library does? */
@NullMarked
package org.jianwen.opensearch.plugin;

import org.jspecify.annotations.NullMarked;
