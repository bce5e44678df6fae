/** Where the local run keeps its files, and at which ports its parts answer. */
@NullMarked
package io.needmap.local.settings;

import org.jspecify.annotations.NullMarked;
