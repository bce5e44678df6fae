/** Plots, drawn as SVG: they print, take the page's colours, and carry their numbers beside them. */
@NullMarked
package io.needmap.console.plot;

import org.jspecify.annotations.NullMarked;
