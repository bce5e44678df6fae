/** Call notes: which words were said how often, and by whom, in calls that were recorded elsewhere. */
@NullMarked
package io.needmap.interview.callnote;

import org.jspecify.annotations.NullMarked;
