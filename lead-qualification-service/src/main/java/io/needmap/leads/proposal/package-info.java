/** Criterion proposals: what Sales missed often, or asked for in several voices, and nobody collects yet. */
@NullMarked
package io.needmap.leads.proposal;

import org.jspecify.annotations.NullMarked;
