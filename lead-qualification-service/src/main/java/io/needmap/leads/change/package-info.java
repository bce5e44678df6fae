/** The feed of changes of leads, from which a CRM goes on wherever it stopped. */
@NullMarked
package io.needmap.leads.change;

import org.jspecify.annotations.NullMarked;
