/** Events on their way to Kafka: written with the change, sent in order afterwards. */
@NullMarked
package io.needmap.kit.outbox;

import org.jspecify.annotations.NullMarked;
