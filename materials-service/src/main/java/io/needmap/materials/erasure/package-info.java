/** The words of reps who are erased go from this service, too. */
@NullMarked
package io.needmap.materials.erasure;

import org.jspecify.annotations.NullMarked;
