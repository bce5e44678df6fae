/** The console as people use it: in a real browser, by mouse, by keyboard alone, and without script. */
package io.needmap.e2e.pages;
