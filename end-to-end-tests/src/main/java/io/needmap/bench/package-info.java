/** The benchmark: what Needmap takes beside what the bare database and broker take on the same machine. */
@NullMarked
package io.needmap.bench;

import org.jspecify.annotations.NullMarked;
