package io.baton.inbox.figures;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.PROFILE_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.figures.FiguresService;
import io.baton.api.web.Caller;
import io.baton.inbox.profile.Standings;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.roles.Right;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

/** A partner's own figures in a browser. */
@Hidden
@Controller("/figures")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, PROFILE_ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class FiguresPageController {
    private static final String A_YEAR = "12";

    private final FiguresService figures;
    private final Standings standings;
    private final Html html;

    FiguresPageController(FiguresService figures, Standings standings, Html html) {
        this.figures = figures;
        this.standings = standings;
        this.html = html;
    }

    /** The last months; to one who may not see them, who does. */
    @Get("{?months}")
    public HttpResponse<?> read(
            HttpRequest<?> request, Authentication authentication, @QueryValue(defaultValue = A_YEAR) int months) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        if (!caller.may(Right.WORK_ON_ALL_REFERRALS))
            return html.page(HttpStatus.FORBIDDEN, reader, new NotForYouPage());
        return html.page(HttpStatus.OK, reader, new FiguresPage(figures.read(caller, months), standings.of(caller)));
    }
}
