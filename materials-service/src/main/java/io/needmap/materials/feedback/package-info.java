/** What reps said of material in interviews, shown where it is reviewed. */
@NullMarked
package io.needmap.materials.feedback;

import org.jspecify.annotations.NullMarked;
