/** The local stack: PostgreSQL, one Kafka broker, the four services and the console, started and stopped in order. */
@NullMarked
package io.needmap.local.stack;

import org.jspecify.annotations.NullMarked;
