/** Events on their way in: read in batches, applied once, dead-lettered with the reason. */
@NullMarked
package io.needmap.kit.consume;

import org.jspecify.annotations.NullMarked;
