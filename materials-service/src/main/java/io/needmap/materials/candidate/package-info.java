/** What reps hear more and more often and nothing answers yet: gaps that may come. */
@NullMarked
package io.needmap.materials.candidate;

import org.jspecify.annotations.NullMarked;
