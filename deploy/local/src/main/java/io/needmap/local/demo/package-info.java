/** What the demo loads, how it reports progress, and the summary it prints. */
@NullMarked
package io.needmap.local.demo;

import org.jspecify.annotations.NullMarked;
