/** What the pages ask the services for, and tell them, in the name of the person who looks. */
@NullMarked
package io.needmap.console.api;

import org.jspecify.annotations.NullMarked;
