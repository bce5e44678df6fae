/** Intervals: between what bounds a share lies, as far as counts can tell. */
@NullMarked
package io.needmap.interview.interval;

import org.jspecify.annotations.NullMarked;
