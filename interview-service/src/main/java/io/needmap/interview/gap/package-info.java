/** Gaps: what was not asked, where and when, and where asking brings nothing new any more. */
@NullMarked
package io.needmap.interview.gap;

import org.jspecify.annotations.NullMarked;
