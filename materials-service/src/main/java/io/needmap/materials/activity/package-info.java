/** Activities, needs and buying stages as activity-map-service knows them. */
@NullMarked
package io.needmap.materials.activity;

import org.jspecify.annotations.NullMarked;
