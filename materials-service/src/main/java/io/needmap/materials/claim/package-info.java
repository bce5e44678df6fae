/** What we say about ourselves, held against four tests with evidence that expires. */
@NullMarked
package io.needmap.materials.claim;

import org.jspecify.annotations.NullMarked;
