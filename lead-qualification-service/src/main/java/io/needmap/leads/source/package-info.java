/** Sources of names and questions held against what came of them, and against what asking would gain. */
@NullMarked
package io.needmap.leads.source;

import org.jspecify.annotations.NullMarked;
