package io.baton.projections.peers;

import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.projections.views.Order;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.Shelf;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Views;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers other instances, from this instance's own views only. No part of the public API. */
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

    @Get("/page")
    PeerAnswer page(
            @QueryValue String partner,
            @QueryValue String user,
            @Nullable @QueryValue String person,
            @QueryValue LeadList list,
            @QueryValue Shelf shelf,
            @QueryValue Order order,
            @QueryValue Direction direction,
            @QueryValue int limit,
            @Nullable @QueryValue String cursor,
            @Nullable @QueryValue List<String> words) {
        return PeerAnswer.of(own.page(new ListQuery(
                new Viewer(partner, user, Optional.ofNullable(person)),
                list,
                shelf,
                order,
                direction,
                words == null ? List.of() : words,
                Optional.ofNullable(cursor),
                limit)));
    }

    @Get("/marks")
    PeerAnswer marks(@QueryValue String partner, @QueryValue String user, @QueryValue String id) {
        return PeerAnswer.of(own.marks(new Viewer(partner, user, Optional.empty()), id));
    }

    @Get("/history")
    PeerHistory history(
            @QueryValue String partner, @QueryValue String id, @QueryValue long after, @QueryValue int limit) {
        return PeerHistory.of(own.history(partner, id, after, limit));
    }

    @Get("/as-of")
    PeerHistory asOf(@QueryValue String partner, @QueryValue String id, @QueryValue Instant then) {
        return PeerHistory.of(own.asOf(partner, id, then));
    }

    @Get("/rfi")
    PeerAnswer rfi(@QueryValue String id) {
        return PeerAnswer.ofRfi(own.rfi(id));
    }

    @Get("/registration")
    PeerAnswer registration(@QueryValue String id) {
        return PeerAnswer.of(own.registration(id));
    }

    @Get("/registrations")
    PeerAnswer registrations(
            @QueryValue RegistrationQueue queue, @QueryValue int limit, @Nullable @QueryValue String cursor) {
        return PeerAnswer.of(own.registrations(new RegistrationQuery(queue, Optional.ofNullable(cursor), limit)));
    }
}
