/**
 * What is in this message, be it a mail or a page that a browser saved as one file?
 *
 * <p>Start with {@link org.jianwen.article.format.mime.MimeMessage}.
 */
@NullMarked
package org.jianwen.article.format.mime;

import org.jspecify.annotations.NullMarked;
