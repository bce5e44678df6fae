/** The operators' endpoints of one service. */
@NullMarked
package io.needmap.local.operations;

import org.jspecify.annotations.NullMarked;
