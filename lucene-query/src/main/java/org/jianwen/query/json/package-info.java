/**
 * How do a request and a result stand in JSON?
 *
 * <p>Start with {@link org.jianwen.query.json.RequestReader}.
 */
@NullMarked
package org.jianwen.query.json;

import org.jspecify.annotations.NullMarked;
