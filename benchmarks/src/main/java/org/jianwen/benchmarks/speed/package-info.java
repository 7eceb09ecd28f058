/** How fast and how small, beside others? One class a command. */
@NullMarked
package org.jianwen.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
