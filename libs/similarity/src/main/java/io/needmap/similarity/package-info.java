/** How alike texts are, by their words and by what they mean, and which words say so. */
@NullMarked
package io.needmap.similarity;

import org.jspecify.annotations.NullMarked;
