/** The running system that the tests of this module look at, and how parts of it are made to fail. */
package io.needmap.e2e.stack;
