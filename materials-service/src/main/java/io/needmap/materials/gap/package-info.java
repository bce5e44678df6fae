/** What is missing: activities that need a tool and are not covered, by priority (formula 5). */
@NullMarked
package io.needmap.materials.gap;

import org.jspecify.annotations.NullMarked;
