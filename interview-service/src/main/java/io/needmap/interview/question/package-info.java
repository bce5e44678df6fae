/** Questions: what is asked, why it is asked, and what is never asked. */
@NullMarked
package io.needmap.interview.question;

import org.jspecify.annotations.NullMarked;
