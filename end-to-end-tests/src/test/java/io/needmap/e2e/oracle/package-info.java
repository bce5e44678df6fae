/** A second, independent calculation of every analysis, from the raw facts in the databases. */
package io.needmap.e2e.oracle;
