/** Next interviews: whom to ask, in order of what the answers could settle. */
@NullMarked
package io.needmap.interview.next;

import org.jspecify.annotations.NullMarked;
