/** What interview-service tells: replicas of regions, reps, interviews and statements. */
@NullMarked
package io.needmap.activitymap.heard;

import org.jspecify.annotations.NullMarked;
