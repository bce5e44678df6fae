/** Trackers: the words of recorded calls by which a theme is noticed. */
@NullMarked
package io.needmap.interview.tracker;

import org.jspecify.annotations.NullMarked;
