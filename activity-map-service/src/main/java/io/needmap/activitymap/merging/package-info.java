/** Merging, unmerging and splitting activities: their statements are carried over, and can be brought back. */
@NullMarked
package io.needmap.activitymap.merging;

import org.jspecify.annotations.NullMarked;
