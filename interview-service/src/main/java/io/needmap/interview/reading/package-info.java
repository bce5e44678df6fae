/** Reading: rows of files become records, checked like requests. */
@NullMarked
package io.needmap.interview.reading;

import org.jspecify.annotations.NullMarked;
