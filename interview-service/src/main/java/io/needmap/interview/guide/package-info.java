/** Guides: ordered questions for one kind of conversation, immutable once used. */
@NullMarked
package io.needmap.interview.guide;

import org.jspecify.annotations.NullMarked;
