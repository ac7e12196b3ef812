package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.program.AuditJson;
import io.baton.api.program.AuditReads;
import io.baton.api.web.Caller;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
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

/** What people of the program did, in a browser. */
@Hidden
@Controller(AuditPageController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class AuditPageController {
    static final String PATH = ProgramController.PATH + "/audit";

    private final AuditReads audit;
    private final Html html;

    AuditPageController(AuditReads audit, Html html) {
        this.audit = audit;
        this.html = html;
    }

    /** One page of it. */
    @Get("{?cursor}")
    public HttpResponse<?> page(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String cursor) {
        Reader reader = html.reader(request);
        AuditJson found = audit.page(Caller.of(authentication), cursor, null, reader.words());
        return html.page(HttpStatus.OK, reader, new AuditPage(found.acts(), Optional.ofNullable(found.next())));
    }
}
