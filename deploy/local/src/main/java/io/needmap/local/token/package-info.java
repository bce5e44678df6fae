/** Tokens of the local run: signed with a key made on first start, never for production. */
@NullMarked
package io.needmap.local.token;

import org.jspecify.annotations.NullMarked;
