/** Transitions: the step of a buyer from one sales stage to the next. */
@NullMarked
package io.needmap.interview.transition;

import org.jspecify.annotations.NullMarked;
