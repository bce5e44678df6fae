/** The weekly half hour: its agenda, what is decided there, what was promised, and what changed since. */
@NullMarked
package io.needmap.console.weekly;

import org.jspecify.annotations.NullMarked;
