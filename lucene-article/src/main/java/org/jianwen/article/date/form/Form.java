package org.jianwen.article.date.form;

import org.jianwen.article.date.form.rule.Reckoning;

/**
 * A date form found in a text. Immutable; may be shared by threads.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param reckoning how it becomes a date; never {@link Reckoning.Nothing}
 * @param dateline whether 电 or 讯 stands behind it, as in 新华社北京9月27日电
 * @param label what the words beside it say it is the date of
 */
public record Form(int start, int end, Reckoning reckoning, boolean dateline, DateLabel label) {}
