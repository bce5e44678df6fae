/** The weekly half hour: its agenda, the decisions taken there, the actions that follow, and how far things aligned. */
@NullMarked
package io.needmap.activitymap.meeting;

import org.jspecify.annotations.NullMarked;
