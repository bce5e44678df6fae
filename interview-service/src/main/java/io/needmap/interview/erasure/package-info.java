/** Erasure: nothing of what an erased person said stays behind in journals, queues and files. */
@NullMarked
package io.needmap.interview.erasure;

import org.jspecify.annotations.NullMarked;
