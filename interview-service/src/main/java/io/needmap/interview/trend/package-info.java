/** Trends: which themes come up more often, or less, than a quarter of a year ago. */
@NullMarked
package io.needmap.interview.trend;

import org.jspecify.annotations.NullMarked;
