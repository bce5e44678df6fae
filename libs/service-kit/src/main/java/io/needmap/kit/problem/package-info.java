/** The one place where an exception becomes an HTTP answer (RFC 9457). */
@NullMarked
package io.needmap.kit.problem;

import org.jspecify.annotations.NullMarked;
