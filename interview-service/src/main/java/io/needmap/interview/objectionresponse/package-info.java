/** Responses to objections: what was made against them, as materials-service tells. */
@NullMarked
package io.needmap.interview.objectionresponse;

import org.jspecify.annotations.NullMarked;
