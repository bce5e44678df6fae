/** The linter: what is wrong with how a question is asked, why, and how to open instead. */
@NullMarked
package io.needmap.interview.linter;

import org.jspecify.annotations.NullMarked;
