/** Regions: where reps sell, with the time zone that decides in which quarter something was said. */
@NullMarked
package io.needmap.interview.region;

import org.jspecify.annotations.NullMarked;
