/** Information needs: what reps said they must know before a call, replicated from interview-service. */
@NullMarked
package io.needmap.leads.informationneed;

import org.jspecify.annotations.NullMarked;
