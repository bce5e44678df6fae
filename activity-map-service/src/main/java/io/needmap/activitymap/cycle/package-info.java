/** Buying cycles: the stages through which a buyer goes, and the sales stages that hint at them. */
@NullMarked
package io.needmap.activitymap.cycle;

import org.jspecify.annotations.NullMarked;
