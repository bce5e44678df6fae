/** A small client of the public HTTP API, for the command line and the loaders. */
@NullMarked
package io.needmap.local.api;

import org.jspecify.annotations.NullMarked;
