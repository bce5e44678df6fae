/** Needs: whether an activity is a need or a want, and how much it matters (formulas 1 and 3). */
@NullMarked
package io.needmap.activitymap.need;

import org.jspecify.annotations.NullMarked;
