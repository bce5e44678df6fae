/** Lead gaps: the context that nobody collected, counted over the open leads. */
@NullMarked
package io.needmap.leads.gap;

import org.jspecify.annotations.NullMarked;
