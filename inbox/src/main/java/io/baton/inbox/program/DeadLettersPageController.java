package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.program.DeadLetterService;
import io.baton.api.program.DeadLettersJson;
import io.baton.api.web.Caller;
import io.baton.inbox.web.Html;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Records that Baton gave up, in a browser. */
@Hidden
@Controller(DeadLettersPageController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
    @Get("{?done}")
    public HttpResponse<?> newest(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String done) {
        DeadLettersJson newest = deadLetters.newest(Caller.of(authentication));
        return html.page(
                HttpStatus.OK,
                html.reader(request),
                new DeadLettersPage(newest.deadLetters(), newest.more(), done != null));
    }

    /** Puts one back. */
    @Post("/{topic}/{letterOffset}/put-back")
    public HttpResponse<?> putBack(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String topic,
            @PathVariable String letterOffset) {
        deadLetters.putBack(Caller.of(authentication), topic, letterOffset);
        return HttpResponse.seeOther(URI.create(html.reader(request).at(PATH + "?done=put-back")));
    }
}
