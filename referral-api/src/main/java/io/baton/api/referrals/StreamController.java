package io.baton.api.referrals;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.gateway.SessionBook;
import io.baton.api.web.Caller;
import io.baton.kafka.meters.Metric;
import io.baton.projections.feed.FeedItem;
import io.baton.projections.feed.FeedReader;
import io.baton.projections.feed.ReferralFeed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Streams the changes of a partner's referrals to its users. */
@PartOfApi
@Controller("/v1/stream")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Referrals")
public class StreamController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String EXPIRY_CLAIM = "exp";

    private final ReferralFeed feed;
    private final SessionBook sessions;
    private final InstantSource clock;
    /** A client that waits costs no thread of the system. */
    private final Scheduler waiting = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private final Timer shown;

    StreamController(ReferralFeed feed, SessionBook sessions, InstantSource clock, MeterRegistry meters) {
        shown = Metric.SHOWN_ON_PAGES.timer(meters);
        this.feed = feed;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Server-sent events, until the token or the session ends. */
    @Get(value = "{?after}", produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            operationId = "streamChanges",
            summary = "Live changes",
            description = "Server-sent events: referral for each change, heartbeat while there is none, reset if the"
                    + " missed events cannot be replayed: read the lists again. With Last-Event-ID, it starts with the"
                    + " events missed, on any instance. It ends with the token, and when the client is too slow.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = StreamJson.class)))
    public Publisher<Event<StreamJson>> stream(
            Authentication authentication,
            @Parameter(description = "The id of the last event that the client received.")
                    @Nullable
                    @Header("Last-Event-ID")
                    String lastId,
            @Parameter(
                            description = "The same, for a browser's EventSource, whose first connection can send no"
                                    + " header. The header counts, if both are there.")
                    @Nullable
                    @QueryValue
                    String after) {
        Instant end = end(authentication);
        FeedReader reader =
                feed.read(Caller.of(authentication).viewer(), Optional.ofNullable(lastId == null ? after : lastId));
        Optional<String> session = Optional.ofNullable(
                        authentication.getAttributes().get(SessionBook.CLAIM))
                .map(Object::toString);
        BooleanSupplier over = () -> !clock.instant().isBefore(end)
                || session.filter(sessions::wasEnded).isPresent();
        Instant begun = clock.instant();
        return Flux.<Event<StreamJson>, FeedReader>generate(
                        () -> reader, (from, sink) -> next(from, begun, over, sink), FeedReader::close)
                .subscribeOn(waiting);
    }

    private FeedReader next(
            FeedReader reader, Instant begun, BooleanSupplier over, SynchronousSink<Event<StreamJson>> sink) {
        try {
            Optional<FeedItem> item = over.getAsBoolean() ? Optional.empty() : reader.next(HEARTBEAT);
            item.ifPresent(next -> measure(next, begun));
            item.map(StreamJson::event).ifPresentOrElse(sink::next, sink::complete);
        } catch (InterruptedException e) {
            // The client has gone.
            Thread.currentThread().interrupt();
            sink.complete();
        }
        return reader;
    }

    /** Not what a client that comes back has missed: that says how long it was away. */
    private void measure(FeedItem item, Instant begun) {
        if (item instanceof FeedItem.Changed changed && !changed.occurredAt().isBefore(begun))
            shown.record(Duration.between(changed.occurredAt(), clock.instant()));
    }

    private static Instant end(Authentication authentication) {
        return authentication.getAttributes().get(EXPIRY_CLAIM) instanceof Date expiry
                ? expiry.toInstant()
                : Instant.MAX;
    }
}
