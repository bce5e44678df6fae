/** Leads: what the names lack before a call, which questions tell, and what Sales gets to see first. */
@NullMarked
package io.needmap.console.leads;

import org.jspecify.annotations.NullMarked;
