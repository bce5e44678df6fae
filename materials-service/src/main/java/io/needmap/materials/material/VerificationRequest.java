package io.needmap.materials.material;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody checked that a material still holds.
 *
 * @param expiresOn the last day on which it does; the known one stays when it is left out
 */
record VerificationRequest(@Nullable LocalDate expiresOn) {}
