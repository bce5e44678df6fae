/** The rendered manifests, run in containers: what a cluster would do with them, on one machine. */
package io.needmap.deploy.ci;
