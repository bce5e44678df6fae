/** Presets of CRMs: which of their fields and states are which of ours, both ways. */
@NullMarked
package io.needmap.leads.crmpreset;

import org.jspecify.annotations.NullMarked;
