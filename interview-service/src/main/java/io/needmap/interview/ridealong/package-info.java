/** Ride-alongs: calls that somebody went along to, and all that was seen and heard on them, told at once. */
@NullMarked
package io.needmap.interview.ridealong;

import org.jspecify.annotations.NullMarked;
