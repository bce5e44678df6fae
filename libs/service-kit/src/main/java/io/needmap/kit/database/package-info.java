/** Jdbi over the transactional datasource, and what a database error means. */
@NullMarked
package io.needmap.kit.database;

import org.jspecify.annotations.NullMarked;
