/** What operations see: gauges, freshness of analyses, health. */
@NullMarked
package io.needmap.kit.observe;

import org.jspecify.annotations.NullMarked;
