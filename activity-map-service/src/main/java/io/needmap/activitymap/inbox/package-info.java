/** The inbox: activity statements that wait to be placed on an activity, with suggestions. */
@NullMarked
package io.needmap.activitymap.inbox;

import org.jspecify.annotations.NullMarked;
