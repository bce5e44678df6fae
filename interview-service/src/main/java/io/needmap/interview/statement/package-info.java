/** Statements: what a rep said, word for word, and what kind of evidence it is. */
@NullMarked
package io.needmap.interview.statement;

import org.jspecify.annotations.NullMarked;
