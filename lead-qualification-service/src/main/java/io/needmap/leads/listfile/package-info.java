/** List files: whatever people call a list, in any encoding, packed or as a spreadsheet, becomes CSV in UTF-8 with a header. */
@NullMarked
package io.needmap.leads.listfile;

import org.jspecify.annotations.NullMarked;
