/** Export: what a list shows, as a file. */
@NullMarked
package io.needmap.interview.export;

import org.jspecify.annotations.NullMarked;
