/**
 * How does a Spring Boot application get an index, and hear how it does?
 *
 * <p>Start with {@link org.jianwen.spring.JianwenAutoConfiguration}, which says which beans there are.
 */
@NullMarked
package org.jianwen.spring;

import org.jspecify.annotations.NullMarked;
