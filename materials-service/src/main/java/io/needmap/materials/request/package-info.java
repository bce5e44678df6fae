/** What reps ask for: a want until it is linked to an activity with evidence, and always answered. */
@NullMarked
package io.needmap.materials.request;

import org.jspecify.annotations.NullMarked;
