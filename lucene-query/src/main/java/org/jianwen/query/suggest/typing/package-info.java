/**
 * In which ways may a text be typed?
 *
 * <p>Start with {@link org.jianwen.query.suggest.typing.PinyinMatcher}. What is typed is compared with a text character by character:
 * as text, or by the sounds that a character may have, whole or abbreviated. So 台风 is found by 台, taif, t风 and tf, and 重庆
 * by chongq, without deciding which of its readings a character has here.
 */
@NullMarked
package org.jianwen.query.suggest.typing;

import org.jspecify.annotations.NullMarked;
