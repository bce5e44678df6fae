/** Erasure: where a person's words and data remain after the rows have lost them. */
@NullMarked
package io.needmap.kit.erasure;

import org.jspecify.annotations.NullMarked;
