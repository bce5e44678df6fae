/** What all loaders share: stable ids, a small fixed pool, jobs that are followed to their end. */
@NullMarked
package io.needmap.local.loading;

import org.jspecify.annotations.NullMarked;
