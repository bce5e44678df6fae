/** Export: what a list shows, as a file. */
@NullMarked
package io.needmap.kit.export;

import org.jspecify.annotations.NullMarked;
