/** Name lists: files of names with their source, taken in as jobs with an outcome for every row. */
@NullMarked
package io.needmap.leads.namelist;

import org.jspecify.annotations.NullMarked;
