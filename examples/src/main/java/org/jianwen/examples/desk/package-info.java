/** How does a program of one's own, with fields of its own, look? Start with {@link org.jianwen.examples.desk.HelpDesk}. */
@NullMarked
package org.jianwen.examples.desk;

import org.jspecify.annotations.NullMarked;
