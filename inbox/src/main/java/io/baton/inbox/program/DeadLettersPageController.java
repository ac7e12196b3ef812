package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.program.DeadLetterService;
import io.baton.api.program.DeadLettersJson;
import io.baton.api.web.Caller;
import io.baton.inbox.web.Html;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

/** Records that Baton gave up, in a browser. */
@Hidden
@Controller(DeadLettersPageController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class DeadLettersPageController {
    static final String PATH = ProgramController.PATH + "/dead-letters";

    private final DeadLetterService deadLetters;
    private final Html html;

    DeadLettersPageController(DeadLetterService deadLetters, Html html) {
        this.deadLetters = deadLetters;
        this.html = html;
    }

    /** The newest of them. */
    @Get
    public HttpResponse<?> newest(HttpRequest<?> request, Authentication authentication) {
        DeadLettersJson newest = deadLetters.newest(Caller.of(authentication));
        return html.page(HttpStatus.OK, html.reader(request), new DeadLettersPage(newest.deadLetters(), newest.more()));
    }
}
