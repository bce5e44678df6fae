/** What to make next: gaps by priority over effort. */
@NullMarked
package io.needmap.materials.roadmap;

import org.jspecify.annotations.NullMarked;
