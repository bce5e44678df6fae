/** The CloudEvents envelope that all services write and read. */
@NullMarked
package io.needmap.kit.event;

import org.jspecify.annotations.NullMarked;
