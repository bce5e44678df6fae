/** Interviews: conversations with one rep, and the transitions that they covered. */
@NullMarked
package io.needmap.interview.interview;

import org.jspecify.annotations.NullMarked;
