package io.baton.api.decisions;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes, for OpenAPI, the two answers that every endpoint gives which asks for a decision. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "200",
        description = "Committed, with the referral's new version",
        content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
@ApiResponse(
        responseCode = "202",
        description = "Accepted, but not decided yet; read the address in Location later",
        content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
public @interface Decides {}
