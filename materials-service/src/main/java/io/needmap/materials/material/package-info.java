/** The catalogue: what was made, reviewed by Sales before it is final. */
@NullMarked
package io.needmap.materials.material;

import org.jspecify.annotations.NullMarked;
