/** Needs: what matters and is badly served, how consistently it is said, and what evidence is missing. */
@NullMarked
package io.needmap.console.needs;

import org.jspecify.annotations.NullMarked;
