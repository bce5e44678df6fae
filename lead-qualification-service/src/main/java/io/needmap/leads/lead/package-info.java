/** Leads: the cycles of a name, from its first context to won or lost, and who may call it when. */
@NullMarked
package io.needmap.leads.lead;

import org.jspecify.annotations.NullMarked;
