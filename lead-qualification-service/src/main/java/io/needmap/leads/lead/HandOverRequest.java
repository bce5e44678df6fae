package io.needmap.leads.lead;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * To whom a lead goes.
 *
 * @param regionCode the region in whose business hours promises are counted; by default what the name's attribute says
 */
record HandOverRequest(@Nullable @Size(min = 1, max = 20) String regionCode) {}
