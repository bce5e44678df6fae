/** The glossary: words of the field and what they are called in common, as the activity map tells. */
@NullMarked
package io.needmap.interview.glossary;

import org.jspecify.annotations.NullMarked;
