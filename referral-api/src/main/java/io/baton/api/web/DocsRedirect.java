package io.baton.api.web;

import io.baton.api.PartOfApi;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Redirects the bare address to the documentation of the API. */
@PartOfApi
@Controller
@Hidden
public class DocsRedirect {
    /** Leads to the API's documentation page. */
    @Get("/")
    @Secured(SecurityRule.IS_ANONYMOUS)
    public HttpResponse<?> docs() {
        return HttpResponse.temporaryRedirect(URI.create("/docs/"));
    }
}
