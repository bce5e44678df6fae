/** Bulk intake of files as jobs: kept upload, progress, an outcome for every row, and a file of the rows that failed. */
@NullMarked
package io.needmap.kit.importing;

import org.jspecify.annotations.NullMarked;
