/** The start page. */
@NullMarked
package io.needmap.console.start;

import org.jspecify.annotations.NullMarked;
