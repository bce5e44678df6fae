/** Files sent to an import job, followed to its end. */
@NullMarked
package io.needmap.local.imports;

import org.jspecify.annotations.NullMarked;
