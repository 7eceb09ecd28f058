/**
 * When was it published, and how do we know?
 *
 * <p>Start with {@link org.jianwen.article.date.DateFinder}: pieces of text that may hold a date, with where each
 * stood, go in; one decision comes out. Nothing here sees HTML.
 */
@NullMarked
package org.jianwen.article.date;

import org.jspecify.annotations.NullMarked;
