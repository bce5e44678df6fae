/** What activities and terms mean to the model of sentences, kept so that it is asked once for each wording. */
@NullMarked
package io.needmap.activitymap.meaning;

import org.jspecify.annotations.NullMarked;
