/** What a list shows as a file for a spreadsheet. */
@NullMarked
package io.needmap.materials.export;

import org.jspecify.annotations.NullMarked;
