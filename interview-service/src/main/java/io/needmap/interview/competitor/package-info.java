/** Competitors: who else the buyer talks to, under all their names. */
@NullMarked
package io.needmap.interview.competitor;

import org.jspecify.annotations.NullMarked;
