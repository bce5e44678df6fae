/** How alike two texts are, and which words say so. */
@NullMarked
package io.needmap.activitymap.similarity;

import org.jspecify.annotations.NullMarked;
