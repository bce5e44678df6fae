package io.needmap.leads.namelist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where names come from.
 *
 * @param type what kind of source, for example {@code TRADE_SHOW}, {@code WEBINAR} or {@code ONLINE_PROMOTION}
 * @param name which one
 * @param date when
 * @param offer what was offered to them
 * @param promised what was promised to them
 * @param consentBasis on which basis they may be contacted
 */
record SourceRequest(
        @NotBlank @Size(max = 60) String type,
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate date,
        @Nullable @Size(max = 1000) String offer,
        @Nullable @Size(max = 1000) String promised,
        @NotBlank @Size(max = 200) String consentBasis) {}
