/** Which callers see who said what. */
@NullMarked
package io.needmap.activitymap.candour;

import org.jspecify.annotations.NullMarked;
