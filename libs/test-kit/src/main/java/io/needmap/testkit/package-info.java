/** Real infrastructure and house rules for the tests of every service. */
@NullMarked
package io.needmap.testkit;

import org.jspecify.annotations.NullMarked;
