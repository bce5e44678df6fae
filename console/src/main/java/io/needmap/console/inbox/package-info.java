/** The inbox: what was said and is not on the map yet, placed one after the other. */
@NullMarked
package io.needmap.console.inbox;

import org.jspecify.annotations.NullMarked;
