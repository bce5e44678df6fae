/** From events to rows: required fields, many rows for one SQL statement. */
@NullMarked
package io.needmap.activitymap.rows;

import org.jspecify.annotations.NullMarked;
