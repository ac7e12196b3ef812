package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.settings.MailPreferenceService;
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

/** Addresses to which nothing is sent, in a browser. */
@Hidden
@Controller(UndeliveredController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class UndeliveredController {
    static final String PATH = ProgramController.PATH + "/mail";

    private final MailPreferenceService preferences;
    private final Html html;

    UndeliveredController(MailPreferenceService preferences, Html html) {
        this.preferences = preferences;
        this.html = html;
    }

    /** All of them. */
    @Get("{?done}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String done) {
        return html.page(
                HttpStatus.OK,
                html.reader(request),
                new UndeliveredPage(
                        preferences.all(Caller.of(authentication)).stream()
                                .filter(preference -> preference.suppressedBecause() != null)
                                .toList(),
                        done != null));
    }

    /** Lets one go. */
    @Post("/{id}/lift")
    public HttpResponse<?> lift(HttpRequest<?> request, Authentication authentication, @PathVariable String id) {
        preferences.lift(Caller.of(authentication), id);
        return HttpResponse.seeOther(URI.create(html.reader(request).at(PATH + "?done=lift")));
    }
}
