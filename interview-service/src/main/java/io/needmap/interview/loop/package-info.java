/** Loops: what became of what reps told, so that it is told back to them, and they are asked again. */
@NullMarked
package io.needmap.interview.loop;

import org.jspecify.annotations.NullMarked;
