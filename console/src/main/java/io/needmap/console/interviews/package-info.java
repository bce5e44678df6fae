/** Interviews: what to ask, whom to ask next, and the conversation itself, slot by slot. */
@NullMarked
package io.needmap.console.interviews;

import org.jspecify.annotations.NullMarked;
