/** Material: the catalogue, what serves which activity, what Sales says of it, and what is still to be made. */
@NullMarked
package io.needmap.console.materials;

import org.jspecify.annotations.NullMarked;
