/** The map: what Sales does along the buying cycle, what of it Marketing serves, and where the holes are. */
@NullMarked
package io.needmap.console.map;

import org.jspecify.annotations.NullMarked;
