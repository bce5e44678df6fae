/** Hypotheses: what we assume worries a segment, what it rests on, and what calls made of it. */
@NullMarked
package io.needmap.interview.hypothesis;

import org.jspecify.annotations.NullMarked;
