/** Placements: where on the activity map a statement stands, as the map tells. */
@NullMarked
package io.needmap.interview.placement;

import org.jspecify.annotations.NullMarked;
