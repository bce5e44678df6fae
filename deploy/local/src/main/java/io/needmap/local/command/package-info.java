/** The commands of ./needmap. */
@NullMarked
package io.needmap.local.command;

import org.jspecify.annotations.NullMarked;
