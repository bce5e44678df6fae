/** Reps: the people who sell, and whose words everything else rests on. */
@NullMarked
package io.needmap.interview.rep;

import org.jspecify.annotations.NullMarked;
