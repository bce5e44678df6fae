package io.needmap.leads.name;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A person who opted out has agreed to be contacted again.
 *
 * @param basis on which basis, for example {@code CONSENT}
 * @param evidence how it can be proven, for example where the signed form is
 * @param givenAt when the person agreed: after opting out, and not in the future
 */
record ConsentRequest(
        @NotBlank @Size(max = 200) String basis,
        @NotBlank @Size(max = 2000) String evidence,
        @NotNull Instant givenAt) {}
