/** What questions and statements mean to the model of sentences, where it is switched on. */
@NullMarked
package io.needmap.interview.meaning;

import org.jspecify.annotations.NullMarked;
