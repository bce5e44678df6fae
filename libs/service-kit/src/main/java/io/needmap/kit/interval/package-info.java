/** How sure a share is that rests on few observations. */
@NullMarked
package io.needmap.kit.interval;

import org.jspecify.annotations.NullMarked;
