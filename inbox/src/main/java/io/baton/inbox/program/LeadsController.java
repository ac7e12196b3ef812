package io.baton.inbox.program;

import static io.baton.api.web.Roles.MARKETING_PUBLISHER;
import static io.baton.api.web.Roles.OPERATOR;
import static io.baton.api.web.Roles.SELLER;
import static io.baton.api.web.Roles.SERVICE_AGENT;

import io.baton.api.rfis.SentRfisReads;
import io.baton.api.web.Caller;
import io.baton.inbox.web.Html;
import io.micronaut.core.annotation.Nullable;
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
import java.util.Optional;

/** The first page of those of the program who send leads: what became of each. */
@Hidden
@Controller(LeadsController.PATH)
@Secured({MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, OPERATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class LeadsController {
    static final String PATH = ProgramController.PATH + "/leads";

    private static final int PAGE = 50;

    private final SentRfisReads sent;
    private final Html html;

    LeadsController(SentRfisReads sent, Html html) {
        this.sent = sent;
        this.html = html;
    }

    /** One page of them. */
    @Get("{?cursor}")
    public HttpResponse<?> page(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String cursor) {
        SentRfisReads.Sent page = sent.page(Caller.of(authentication), Optional.ofNullable(cursor), PAGE);
        return html.page(
                HttpStatus.OK,
                html.reader(request),
                new LeadsPage(page.rfis().stream().map(RfiRow::new).toList(), page.next()));
    }
}
