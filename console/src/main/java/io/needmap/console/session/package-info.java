/** Who looks at the pages: signed in by the identity provider, or on one's own machine by choosing a role. */
@NullMarked
package io.needmap.console.session;

import org.jspecify.annotations.NullMarked;
