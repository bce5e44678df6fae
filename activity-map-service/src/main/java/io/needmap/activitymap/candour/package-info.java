/** Candour: what of a breakdown is hidden from a manager, so that nobody's word can be computed from what is shown. */
@NullMarked
package io.needmap.activitymap.candour;

import org.jspecify.annotations.NullMarked;
