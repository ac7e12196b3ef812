package io.baton.projections.peers;

import io.baton.events.Referral;
import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.InvalidCursorException;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.Marks;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.RegistrationPage;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/** Asks another instance. One that does not answer may just have gone: its partitions come back elsewhere. */
public final class PeerClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final PeerToken token;

    /** @param secret of the deployment */
    public PeerClient(JsonMapper json, String secret) {
        this.json = json;
        this.token = new PeerToken(secret);
    }

    Optional<Referral> referral(HostInfo peer, String partnerId, String referralId) {
        return ask(at(peer, "referral").queryParam("partner", partnerId).queryParam("id", referralId))
                .referral();
    }

    ReferralPage page(HostInfo peer, ListQuery query) {
        UriBuilder question = of(query.viewer(), at(peer, "page"))
                .queryParam("list", query.list())
                .queryParam("shelf", query.shelf())
                .queryParam("order", query.order())
                .queryParam("direction", query.direction())
                .queryParam("limit", query.limit());
        query.cursor().ifPresent(cursor -> question.queryParam("cursor", cursor));
        if (!query.words().isEmpty()) question.queryParam("words", query.words().toArray());
        return ask(question).page();
    }

    Marks marks(HostInfo peer, Viewer viewer, String referralId) {
        return ask(of(viewer, at(peer, "marks")).queryParam("id", referralId)).marksAlone();
    }

    HistoryPage history(HostInfo peer, String partnerId, String referralId, long after, int limit) {
        UriBuilder question = at(peer, "history")
                .queryParam("partner", partnerId)
                .queryParam("id", referralId)
                .queryParam("after", after)
                .queryParam("limit", limit);
        return ask(question, PeerHistory.class).page();
    }

    Optional<HistoryRow> asOf(HostInfo peer, String partnerId, String referralId, Instant then) {
        UriBuilder question = at(peer, "as-of")
                .queryParam("partner", partnerId)
                .queryParam("id", referralId)
                .queryParam("then", then);
        return ask(question, PeerHistory.class).row();
    }

    Optional<RfiView> rfi(HostInfo peer, String rfiId) {
        return ask(at(peer, "rfi").queryParam("id", rfiId)).rfi();
    }

    Optional<Referral> registration(HostInfo peer, String referralId) {
        return ask(at(peer, "registration").queryParam("id", referralId)).referral();
    }

    RegistrationPage registrations(HostInfo peer, RegistrationQuery query) {
        UriBuilder question =
                at(peer, "registrations").queryParam("queue", query.queue()).queryParam("limit", query.limit());
        query.cursor().ifPresent(cursor -> question.queryParam("cursor", cursor));
        return ask(question).registrations();
    }

    private static UriBuilder of(Viewer viewer, UriBuilder question) {
        viewer.person().ifPresent(person -> question.queryParam("person", person));
        return question.queryParam("partner", viewer.partnerId()).queryParam("user", viewer.userId());
    }

    private static UriBuilder at(HostInfo peer, String what) {
        return UriBuilder.of(URI.create("http://" + peer.host() + ":" + peer.port()))
                .path(PeerController.PATH)
                .path(what);
    }

    private PeerAnswer ask(UriBuilder question) {
        return ask(question, PeerAnswer.class);
    }

    private <A> A ask(UriBuilder question, Class<A> answer) {
        HttpRequest request = HttpRequest.newBuilder(question.build())
                .header("Authorization", "Bearer " + token.signed())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> json.readValue(response.body(), answer);
                case 422 -> throw new InvalidCursorException();
                default -> throw unavailable(request, "answered with " + response.statusCode(), null);
            };
        } catch (IOException e) {
            throw unavailable(request, "did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request, "was not waited for", e);
        }
    }

    private static ViewsUnavailableException unavailable(HttpRequest request, String what, Throwable cause) {
        return new ViewsUnavailableException(request.uri().getAuthority() + " " + what, cause);
    }

    @Override
    public void close() {
        http.close();
    }
}
