/** Glossary: how reps of different regions call things, and the common terms for them. */
@NullMarked
package io.needmap.activitymap.glossary;

import org.jspecify.annotations.NullMarked;
