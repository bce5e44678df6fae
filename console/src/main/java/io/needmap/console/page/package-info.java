/** What all pages share. */
@NullMarked
package io.needmap.console.page;

import org.jspecify.annotations.NullMarked;
