/** The API documents of all services on one page, read from the services when asked for. */
@NullMarked
package io.needmap.console.apidoc;

import org.jspecify.annotations.NullMarked;
