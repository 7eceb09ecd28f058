/** Is what is read right, on pages and feeds that were invented for one trouble each, and on random ones? */
@NullMarked
package org.jianwen.article.reading;

import org.jspecify.annotations.NullMarked;
