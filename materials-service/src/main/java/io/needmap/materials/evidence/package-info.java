/** What reps said and where it was placed: the words that lead from a gap back to people. */
@NullMarked
package io.needmap.materials.evidence;

import org.jspecify.annotations.NullMarked;
