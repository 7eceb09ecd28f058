/**
 * Which articles tell the same story, and which tell one like it?
 *
 * <p>Start with {@link org.jianwen.query.story.StoryGroups} for reprints of one story among hits, and with
 * {@link org.jianwen.query.story.SimilarArticles} for articles like a given one.
 */
@NullMarked
package org.jianwen.query.story;

import org.jspecify.annotations.NullMarked;
