package io.baton.api.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A location of one of the partner's business profiles.
 *
 * @param profileId of the profile
 * @param location of the location within it
 */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Place")
public record PlaceJson(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String profileId,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String location) {}
