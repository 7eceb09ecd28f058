/**
 * How do other engines, each as its makers advise, answer the request of an archive?
 *
 * <p>Start with {@link org.jianwen.benchmarks.peer.Peer}.
 */
@NullMarked
package org.jianwen.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
