/** Call briefs: what is known and missing, and what other services know that helps in the call; from replicas alone. */
@NullMarked
package io.needmap.leads.brief;

import org.jspecify.annotations.NullMarked;
