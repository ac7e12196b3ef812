package io.baton.projections.peers;

import io.baton.projections.views.InboxQuery;
import io.baton.projections.views.InboxQuery.LeadList;
import io.baton.projections.views.InboxQuery.ListedStage;
import io.baton.projections.views.Views;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** Answers other instances, from this instance's own views only. No part of the public API. */
@Hidden
@Controller(PeerController.PATH)
@Secured(PeerToken.ROLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class PeerController {
    static final String PATH = "/internal/views";

    private final Views own;

    PeerController(Views own) {
        this.own = own;
    }

    @Get("/referral")
    PeerAnswer referral(@QueryValue String partner, @QueryValue String id) {
        return PeerAnswer.of(own.referral(partner, id));
    }

    @Get("/inbox")
    PeerAnswer inbox(
            @QueryValue String partner,
            @QueryValue LeadList list,
            @QueryValue ListedStage stage,
            @QueryValue int limit,
            @Nullable @QueryValue String cursor) {
        return PeerAnswer.of(own.inbox(new InboxQuery(partner, list, stage, Optional.ofNullable(cursor), limit)));
    }

    @Get("/rfi")
    PeerAnswer rfi(@QueryValue String id) {
        return PeerAnswer.ofRfi(own.rfi(id));
    }
}
