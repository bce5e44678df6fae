/** Operating-system processes: kept running, recorded, found again after a crash, measured. */
@NullMarked
package io.needmap.local.process;

import org.jspecify.annotations.NullMarked;
