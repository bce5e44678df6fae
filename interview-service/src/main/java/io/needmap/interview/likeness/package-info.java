/** Likeness: how much texts mean the same, by the words that they share. */
@NullMarked
package io.needmap.interview.likeness;

import org.jspecify.annotations.NullMarked;
