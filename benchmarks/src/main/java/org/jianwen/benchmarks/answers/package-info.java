/** What is found and read, and in which order, beside others? One class a command. */
@NullMarked
package org.jianwen.benchmarks.answers;

import org.jspecify.annotations.NullMarked;
