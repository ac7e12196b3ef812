package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * The answer to an {@link RfiQuestion}.
 *
 * @param rfi empty if it has no result yet
 */
@Serdeable
public record FoundRfi(Optional<RfiView> rfi) {}
