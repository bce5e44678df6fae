/** What is thrown away after its time, a few rows at once. */
@NullMarked
package io.needmap.kit.maintenance;

import org.jspecify.annotations.NullMarked;
