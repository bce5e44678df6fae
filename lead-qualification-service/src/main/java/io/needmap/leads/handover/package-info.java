/** The hand-over agreement: what both sides promise, and by when, in the business hours of the lead's region (formula 11). */
@NullMarked
package io.needmap.leads.handover;

import org.jspecify.annotations.NullMarked;
