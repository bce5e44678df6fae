/** Replicas: facts of other services in the order in which they became true. */
@NullMarked
package io.needmap.interview.replica;

import org.jspecify.annotations.NullMarked;
