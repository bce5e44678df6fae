/** Regions and reps as interview-service knows them: who may review, and where. */
@NullMarked
package io.needmap.materials.reference;

import org.jspecify.annotations.NullMarked;
