/** Criteria: the questions that Sales wants answered before it calls, and how far a name's answers go. */
@NullMarked
package io.needmap.leads.criterion;

import org.jspecify.annotations.NullMarked;
