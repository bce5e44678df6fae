/** Erasure: where a person's data remains after the rows have lost it. */
@NullMarked
package io.needmap.leads.erasure;

import org.jspecify.annotations.NullMarked;
