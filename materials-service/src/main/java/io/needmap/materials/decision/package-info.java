/** Which decisions of meetings are behind what became of activities and their gaps. */
@NullMarked
package io.needmap.materials.decision;

import org.jspecify.annotations.NullMarked;
