/** Probing: what an activity, as it was just told, does not say yet, and what to ask next. */
@NullMarked
package io.needmap.interview.probing;

import org.jspecify.annotations.NullMarked;
