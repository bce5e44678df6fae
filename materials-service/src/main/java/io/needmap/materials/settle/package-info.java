/** What follows from a batch of events, in the one order that keeps everybody from waiting for each other. */
@NullMarked
package io.needmap.materials.settle;

import org.jspecify.annotations.NullMarked;
