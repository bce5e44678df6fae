/** Activities: what reps do to move a buyer forward, under one common name, with what was agreed about it. */
@NullMarked
package io.needmap.activitymap.activity;

import org.jspecify.annotations.NullMarked;
