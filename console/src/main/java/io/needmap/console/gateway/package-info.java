/** One origin for all services: passes /api/v1 on to the service that owns the collection. */
@NullMarked
package io.needmap.console.gateway;

import org.jspecify.annotations.NullMarked;
