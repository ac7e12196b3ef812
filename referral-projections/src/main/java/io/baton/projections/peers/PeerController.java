package io.baton.projections.peers;

import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Views;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/**
 * Answers other instances, from this instance's own views only. No part of the public API: it shows every partner's referrals, so it
 * looks at nothing but the key of the instances, and where there is a port for what is not public, it is there alone.
 */
@Requires(beans = Views.class)
@Controller(value = PeerController.PATH, port = "${baton.management-port:}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PeerController {
    static final String PATH = "/internal/views";

    private final Views own;
    private final PeerToken token;

    PeerController(Views own, PeerToken token) {
        this.own = own;
        this.token = token;
    }

    @Post
    HttpResponse<?> answer(@Nullable @Header(PeerToken.HEADER) String shown, @Body ViewQuestion<?> question) {
        if (shown == null || !token.accepts(shown)) return HttpResponse.unauthorized();
        return HttpResponse.ok(own.ask(question));
    }
}
