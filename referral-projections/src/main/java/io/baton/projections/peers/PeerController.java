package io.baton.projections.peers;

import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Views;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

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

    @Post
    Object answer(@Body ViewQuestion<?> question) {
        return own.ask(question);
    }
}
