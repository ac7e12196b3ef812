package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * An RFI that was looked for.
 *
 * @param rfi empty if it has no result yet
 */
@Serdeable
public record FoundRfi(Optional<RfiView> rfi) {}
