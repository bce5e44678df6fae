/** What things mean to the model of sentences, kept by the service that owns them, so that it is asked once for each wording. */
@NullMarked
package io.needmap.similarity.kept;

import org.jspecify.annotations.NullMarked;
