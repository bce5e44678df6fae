/** Yield: which questions bring something, and which could be retired. */
@NullMarked
package io.needmap.interview.questionyield;

import org.jspecify.annotations.NullMarked;
