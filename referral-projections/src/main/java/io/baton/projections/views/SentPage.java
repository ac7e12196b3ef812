package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * One page of somebody's RFIs.
 *
 * @param rfiIds last sent first
 * @param next the cursor of the next page; empty if this is the last
 */
@Serdeable
public record SentPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> rfiIds, Optional<String> next) {
    public SentPage {
        rfiIds = List.copyOf(rfiIds);
    }
}
