/** Ids and time: the only two places where a service gets them from. */
@NullMarked
package io.needmap.kit.id;

import org.jspecify.annotations.NullMarked;
