/** Which material serves which activity, as proposed or decided by a person. */
@NullMarked
package io.needmap.materials.match;

import org.jspecify.annotations.NullMarked;
