/** What may go wrong between and under the services, and that it changes no result. */
package io.needmap.e2e.failure;
