/** Many rows at once into a table: PostgreSQL's COPY, in the caller's transaction. */
@NullMarked
package io.needmap.leads.bulk;

import org.jspecify.annotations.NullMarked;
