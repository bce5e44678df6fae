/** Intake: files of statements, taken in as jobs, whose rows bring their interviews with them. */
@NullMarked
package io.needmap.interview.intake;

import org.jspecify.annotations.NullMarked;
