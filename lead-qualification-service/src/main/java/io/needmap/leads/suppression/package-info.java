/** Suppression: persons who opted out and were erased stay opted out, though nothing says who they are. */
@NullMarked
package io.needmap.leads.suppression;

import org.jspecify.annotations.NullMarked;
