/** Finding material, and what was looked for in vain. */
@NullMarked
package io.needmap.materials.search;

import org.jspecify.annotations.NullMarked;
