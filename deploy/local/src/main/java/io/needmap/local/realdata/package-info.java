/** Loads real data, written by others, through the public API. */
@NullMarked
package io.needmap.local.realdata;

import org.jspecify.annotations.NullMarked;
