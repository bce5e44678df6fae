/** The sample company that the demo loads when it is given no data of its own. */
@NullMarked
package io.needmap.local.sample;

import org.jspecify.annotations.NullMarked;
