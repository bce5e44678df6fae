/** Themes: what several people of the field mean, named once. */
@NullMarked
package io.needmap.interview.theme;

import org.jspecify.annotations.NullMarked;
