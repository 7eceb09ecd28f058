/**
 * How does one way to write a date look, and what does it say?
 *
 * <p>Start with {@link org.jianwen.article.date.form.rule.FormRule}: each class of rules reads one family of forms,
 * in text that {@link org.jianwen.article.date.form.rule.word.OneSpelling} has folded. What stands around a form is
 * not looked at here.
 */
@NullMarked
package org.jianwen.article.date.form.rule;

import org.jspecify.annotations.NullMarked;
