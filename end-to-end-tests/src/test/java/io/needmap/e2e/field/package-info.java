/** What people do with Needmap, in the words of the API, for tests. */
package io.needmap.e2e.field;
