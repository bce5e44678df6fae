/** The four services behind the console: what each owns, where it is, whether it answers. */
@NullMarked
package io.needmap.console.service;

import org.jspecify.annotations.NullMarked;
