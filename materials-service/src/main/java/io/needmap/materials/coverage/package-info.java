/** How well material covers each activity (formulas 4 and 10). */
@NullMarked
package io.needmap.materials.coverage;

import org.jspecify.annotations.NullMarked;
