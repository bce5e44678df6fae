/** Requests that break one rule each, made for every endpoint from the services' own descriptions. */
package io.needmap.e2e.badinput;
