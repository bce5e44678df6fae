/** What every aggregate has: an id, a version, and a way to be created once. */
@NullMarked
package io.needmap.kit.aggregate;

import org.jspecify.annotations.NullMarked;
