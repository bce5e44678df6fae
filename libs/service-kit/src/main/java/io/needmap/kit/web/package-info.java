/** HTTP habits of every endpoint: pages, entity tags, merge patches, created answers. */
@NullMarked
package io.needmap.kit.web;

import org.jspecify.annotations.NullMarked;
