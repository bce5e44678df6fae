/** What operators do with a running service: look at dead letters, replay them, empty and rebuild the replicas. */
@NullMarked
package io.needmap.kit.operations;

import org.jspecify.annotations.NullMarked;
