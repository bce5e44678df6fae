/** Who is calling, and which roles there are. */
@NullMarked
package io.needmap.kit.security;

import org.jspecify.annotations.NullMarked;
