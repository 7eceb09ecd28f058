package org.jianwen.article.date.parse;

/** What the words beside a date say it is the date of. */
public enum DateLabel {
    /** 发布时间, or a label as plain as 日期. */
    PUBLISHED,
    /** Nothing stands there, or nothing known. */
    NONE,
    /** 更新 behind a date, as in 2005-04-05 06:40更新, or 编辑于 before it: the only date that some pages print. */
    REFRESHED,
    /** 更新时间. */
    UPDATED,
    /** 成文日期: when a document was drawn up, or a text written, which may be long before it was published. */
    WRITTEN,
    /** Not a date of the article: 截止日期, 电话. */
    OTHER
}
