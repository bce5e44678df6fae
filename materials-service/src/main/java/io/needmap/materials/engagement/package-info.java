/** What reps and buyers do with material, told in batches by other systems and kept as tallies. */
@NullMarked
package io.needmap.materials.engagement;

import org.jspecify.annotations.NullMarked;
