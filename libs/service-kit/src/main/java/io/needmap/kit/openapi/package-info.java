/** The part of every OpenAPI document that is the same everywhere. */
@NullMarked
package io.needmap.kit.openapi;

import org.jspecify.annotations.NullMarked;
