/** Which activities a text is about, by its words and, where it is switched on, by what it means. */
@NullMarked
package io.needmap.materials.similarity;

import org.jspecify.annotations.NullMarked;
