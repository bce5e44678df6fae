/** What materials-service tells: replicas of coverage, gaps and alignment. */
@NullMarked
package io.needmap.activitymap.made;

import org.jspecify.annotations.NullMarked;
