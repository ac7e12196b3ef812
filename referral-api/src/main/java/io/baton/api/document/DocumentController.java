package io.baton.api.document;

import io.baton.api.PartOfApi;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Gives the API's description to everybody. */
@PartOfApi
@Controller("/openapi")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
public class DocumentController {
    private final ApiDocument document;

    DocumentController(ApiDocument document) {
        this.document = document;
    }

    /** The document, for people and for generators of clients. */
    @Get(value = "/baton.yml", produces = MediaType.APPLICATION_YAML)
    public String read() {
        return document.yaml();
    }
}
