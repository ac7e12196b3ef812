package io.baton.api.program;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The newest dead letters.
 *
 * @param deadLetters newest first
 * @param more whether there may be others, which are older or could not be read in time
 */
@Serdeable
@Schema(name = "DeadLetters")
public record DeadLettersJson(List<DeadLetterJson> deadLetters, boolean more) {}
