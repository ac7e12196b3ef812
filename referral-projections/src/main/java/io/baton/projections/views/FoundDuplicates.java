package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The answer to a {@link DuplicatesQuestion}.
 *
 * @param repeats of each referral that was asked about, the last received first
 */
@Serdeable
public record FoundDuplicates(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Repeat> repeats) {
    public FoundDuplicates {
        repeats = List.copyOf(repeats);
    }

    /**
     * A request that may repeat another one.
     *
     * @param referralId the referral that was asked about
     * @param earlier the referral of the request that it may repeat
     */
    @Serdeable
    public record Repeat(String referralId, Referral earlier) {}
}
