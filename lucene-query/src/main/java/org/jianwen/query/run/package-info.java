/**
 * What does one request find, in which order, and what is shown of it?
 *
 * <p>Start with {@link org.jianwen.query.run.SearchRun}.
 */
@NullMarked
package org.jianwen.query.run;

import org.jspecify.annotations.NullMarked;
