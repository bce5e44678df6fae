/** Quarters, and the range of times that can be stored. */
@NullMarked
package io.needmap.interview.calendar;

import org.jspecify.annotations.NullMarked;
