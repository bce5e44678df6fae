/** What all endpoints of this service have in common: how large a body may be. */
@NullMarked
package io.needmap.leads.http;

import org.jspecify.annotations.NullMarked;
