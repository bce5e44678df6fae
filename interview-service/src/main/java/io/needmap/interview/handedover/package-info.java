/** Hand-over: what became of names that were handed to reps, and which questions decide about them. */
@NullMarked
package io.needmap.interview.handedover;

import org.jspecify.annotations.NullMarked;
