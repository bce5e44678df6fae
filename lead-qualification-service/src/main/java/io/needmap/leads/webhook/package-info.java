/** Webhooks: other applications are told of every event of the four services, by the Standard Webhooks specification. */
@NullMarked
package io.needmap.leads.webhook;

import org.jspecify.annotations.NullMarked;
