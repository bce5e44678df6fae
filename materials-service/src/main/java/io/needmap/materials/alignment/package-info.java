/** How well what Marketing makes and what Sales needs meet (formula 6). */
@NullMarked
package io.needmap.materials.alignment;

import org.jspecify.annotations.NullMarked;
