/** How alike two texts are by their words, and by which of them. */
@NullMarked
package io.needmap.materials.similarity;

import org.jspecify.annotations.NullMarked;
