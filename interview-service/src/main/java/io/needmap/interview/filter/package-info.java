/** What lists can be narrowed by, as conditions that an index answers. */
@NullMarked
package io.needmap.interview.filter;

import org.jspecify.annotations.NullMarked;
