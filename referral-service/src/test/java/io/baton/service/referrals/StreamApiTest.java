package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stream of what happens. */
class StreamApiTest {
    private static final String PROFILE = "lucerne-stream";
    private static final String PARTNER = "lucerne";
    private static Facade facade;
    private static Api partner;
    private static Deal deal;
    private static Deal others;

    @BeforeAll
    static void a_partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, PROFILE, PARTNER);
        others = Deal.of(facade, "other-stream", "other-of-lucerne");
        partner = facade.as(Token.partner(PARTNER, "partner-admin"));
    }

    @Test
    void what_happens_is_told_while_it_happens_and_only_to_its_partner() {
        try (Stream stream = new Stream(partner)) {
            assertThat(stream.next().get("event")).isEqualTo("heartbeat");
            others.submitted();
            String referral = Deal.id(deal.submitted());

            Map<String, String> received = stream.next();
            assertThat(received.get("event")).isEqualTo("referral");
            assertThat(received.get("data")).contains(referral, "\"kind\":\"received\"", "\"version\":1");

            declined(referral);
            assertThat(stream.next().get("data")).contains(referral, "\"stage\":\"DECLINED\"");
        }
    }

    @Test
    void how_long_an_event_takes_to_an_open_page_is_measured() {
        Timer measured = facade.context
                .getBean(MeterRegistry.class)
                .get("baton.event.on.pages")
                .timer();
        try (Stream stream = new Stream(partner)) {
            stream.next();
            long before = measured.count();
            deal.submitted();
            stream.next();
            await().until(measured::count, count -> count == before + 1);
        }
    }

    @Test
    void a_returning_client_gets_each_missed_event_once() {
        String last;
        try (Stream stream = new Stream(partner)) {
            last = stream.next().get("id");
        }
        String referral = Deal.id(deal.submitted());
        declined(referral);

        try (Stream stream = new Stream(partner.with("Last-Event-ID", last))) {
            Map<String, String> received = stream.next();
            assertThat(received.get("data")).contains(referral, "\"kind\":\"received\"");
            assertThat(stream.next().get("data")).contains(referral, "\"kind\":\"declined\"");
            String next = Deal.id(deal.submitted());
            assertThat(stream.next().get("data")).contains(next);
        }
    }

    @Test
    void a_place_that_means_nothing_here_is_answered_with_a_reset() {
        for (String id : new String[] {"nonsense", "1-2-3", "999999999-999999999"})
            try (Stream stream = new Stream(partner.with("Last-Event-ID", id))) {
                assertThat(stream.next().get("event")).isEqualTo("reset");
            }
    }

    @Test
    void without_a_partners_token_there_is_no_stream() {
        facade.anonymously().get("/v1/stream").expectProblem(401, "unauthorized");
        facade.as(Token.program("operator")).get("/v1/stream").expectProblem(403, "forbidden");
    }

    private static void declined(String referral) {
        await().until(() ->
                partner.post("/v1/referrals/" + referral + "/decline", DECLINE).status() == 200);
    }

    /** A client of server-sent events, in the few words that it needs. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;
        private final HttpClient http = HttpClient.newHttpClient();

        Stream(Api api) {
            HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/v1/stream"));
            api.headers().forEach(request::header);
            try {
                HttpResponse<java.io.InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/event-stream");
                lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** @return the fields of the next event */
        Map<String, String> next() {
            Map<String, String> fields = new HashMap<>();
            try {
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return fields;
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
