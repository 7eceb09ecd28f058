/**
 * What is this character, and which plainer one does it stand for?
 *
 * <p>For the modules of the library alone. Start with {@link org.jianwen.analysis.character.CodePoints}.
 */
@NullMarked
package org.jianwen.analysis.character;

import org.jspecify.annotations.NullMarked;
