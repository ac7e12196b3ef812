package io.baton.service.access;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.sealing.Sealing;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * L14: every endpoint × everybody who may ask. A cell is how they are turned away, or ok if they are let through: what is
 * asked is then judged, and mostly refused, since nothing here says anything that could change the one referral. {@code
 * docs/roles.md} shows the table.
 */
class EveryEndpointForEveryRoleTest {
    private static final String PARTNER = "wide-world";
    private static final String PROFILE = "wide-world-emea";
    private static final String LET_THROUGH = "ok";
    private static final String CONTACT = "{\"name\": \"Lea Roth\", \"email\": \"lea.roth@partner.example\"}";

    static final String COLUMNS = """
            -    nobody
            PA   the referral's partner: partner-admin
            RA   the referral's partner: referrals-admin
            RU+  the referral's partner: referrals-user who is on the referral
            RU-  the referral's partner: referrals-user who is not on it
            FA   the referral's partner: profile-admin
            PA'  another partner: partner-admin
            MP   the program: marketing-publisher
            SE   the program: seller
            SA   the program: service-agent
            DR   the program: deal-reviewer
            OP   the program: operator
            """;

    static final String TABLE = """
                                                             -   PA  RA  RU+ RU- FA  PA' MP  SE  SA  DR  OP
            GET    /v1/referrals                             401 ok  ok  ok  ok  403 ok  403 403 403 403 403
            GET    /v1/referrals/counts                      401 ok  ok  ok  ok  403 ok  403 403 403 403 403
            GET    /v1/referrals/{id}                        401 ok  ok  ok  404 403 404 403 403 403 403 403
            GET    /v1/referrals/{id}/events                 401 ok  ok  ok  404 403 404 403 403 403 403 403
            GET    /v1/referrals/{id}/marks                  401 ok  ok  ok  404 403 404 403 403 403 403 403
            PUT    /v1/referrals/{id}/favorite               401 ok  ok  ok  404 403 404 403 403 403 403 403
            DELETE /v1/referrals/{id}/favorite               401 ok  ok  ok  404 403 404 403 403 403 403 403
            PUT    /v1/referrals/{id}/skip                   401 ok  ok  ok  404 403 404 403 403 403 403 403
            DELETE /v1/referrals/{id}/skip                   401 ok  ok  ok  404 403 404 403 403 403 403 403
            PUT    /v1/referrals/{id}/opened                 401 ok  ok  ok  404 403 404 403 403 403 403 403
            DELETE /v1/referrals/{id}/opened                 401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/called                 401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/accept                 401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/decline                401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/won                    401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/lost                   401 ok  ok  ok  404 403 404 403 403 403 403 403
            PATCH  /v1/referrals/{id}/engagement             401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/contacts               401 ok  ok  ok  404 403 404 403 403 403 403 403
            PUT    /v1/referrals/{id}/contacts/{contactId}   401 ok  ok  ok  404 403 404 403 403 403 403 403
            DELETE /v1/referrals/{id}/contacts/{contactId}   401 ok  ok  ok  404 403 404 403 403 403 403 403
            GET    /v1/referrals/{id}/decisions/{decisionId} 401 ok  ok  ok  404 403 404 403 403 403 403 403
            GET    /v1/referrals/{id}/registration           401 ok  ok  ok  404 403 404 403 403 403 403 403
            PUT    /v1/referrals/{id}/registration           401 ok  ok  ok  404 403 404 403 403 403 403 403
            POST   /v1/referrals/{id}/registration           401 ok  ok  ok  404 403 404 403 403 403 403 403
            GET    /v1/registrations                         401 403 403 403 403 403 403 403 403 403 ok  403
            GET    /v1/registrations/{id}                    401 403 403 403 403 403 403 403 403 403 ok  403
            POST   /v1/registrations/{id}/approve            401 403 403 403 403 403 403 403 403 403 ok  403
            POST   /v1/registrations/{id}/decline            401 403 403 403 403 403 403 403 403 403 ok  403
            POST   /v1/registrations/{id}/return             401 403 403 403 403 403 403 403 403 403 ok  403
            GET    /v1/registrations/{id}/decisions/{decisionId} 401 403 403 403 403 403 403 403 403 403 ok 403
            POST   /v1/rfis                                  401 403 ok  403 403 403 403 ok  ok  ok  403 403
            GET    /v1/rfis                                  401 ok  ok  403 403 403 ok  ok  ok  ok  403 ok
            GET    /v1/rfis/{id}                             404 404 404 404 404 404 404 ok  ok  ok  404 ok
            POST   /v1/rfis/{id}/withdraw                    404 404 404 404 404 404 404 404 404 404 404 404
            GET    /v1/rfis/{id}/suggestions                 404 404 404 404 404 404 404 ok  ok  ok  404 ok
            POST   /v1/rfis/{id}/targets                     404 404 404 404 404 404 404 ok  ok  ok  404 ok
            POST   /v1/rfis/{id}/forms/withdraw              404 404 404 404 404 404 404 404 404 404 404 404
            POST   /v1/rfis/{id}/forms/targets               404 404 404 404 404 404 404 404 404 404 404 404
            POST   /v1/rfis/{id}/forms/link                  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
            GET    /v1/program/referrals                     401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/program/referrals.csv                 401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/program/outcomes.csv                  401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/program/referrals/counts              401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/referrals/{id}/extend         401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/referrals/{id}/reassign       401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/referrals/{id}/cancel         401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/referrals/{id}/resend         401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/referrals/{id}/correct        401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/rfis/{id}/cancel              401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/program/referrals/{id}/decisions/{decisionId} 401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/figures                               401 ok  ok  403 403 403 ok  403 403 403 403 403
            GET    /v1/profiles                              401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
            GET    /v1/profiles/{id}                         401 ok  ok  ok  ok  ok  404 403 403 403 403 ok
            PUT    /v1/profiles/{id}                         401 ok  403 403 403 ok  404 403 403 403 403 ok
            GET    /v1/program/profiles/pending              401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/program/profiles/{id}/review          401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/partners/{partnerId}/people           401 ok  403 403 403 403 404 403 403 403 403 ok
            POST   /v1/partners/{partnerId}/people           401 ok  403 403 403 403 404 403 403 403 403 ok
            GET    /v1/partners/{partnerId}/people/{personId} 401 ok 403 403 403 403 404 403 403 403 403 ok
            PUT    /v1/partners/{partnerId}/people/{personId} 401 ok 403 403 403 403 404 403 403 403 403 ok
            DELETE /v1/partners/{partnerId}/people/{personId} 401 ok 403 403 403 403 404 403 403 403 403 ok
            GET    /v1/partners/search                       ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
            GET    /v1/settings                              401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/policy                       401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/policy                       401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/ranking                      401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/ranking                      401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/eligible-solutions           401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/eligible-solutions           401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/rerouting                    401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/rerouting                    401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/duplicates                   401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/duplicates                   401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/corrections                  401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/corrections                  401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/settings/profile-review               401 403 403 403 403 403 403 403 403 403 403 ok
            PUT    /v1/settings/profile-review               401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/program/dead-letters                  401 403 403 403 403 403 403 403 403 403 403 ok
            POST   /v1/program/dead-letters/{topic}/{letterOffset}/put-back 401 403 403 403 403 403 403 403 403 403 403 404
            GET    /v1/program/audit                         401 403 403 403 403 403 403 403 403 403 403 ok
            GET    /v1/mail-preferences                      401 403 403 403 403 403 403 403 403 403 403 ok
            DELETE /v1/mail-preferences/{id}/suppression     401 403 403 403 403 403 403 403 403 403 403 404
            GET    /v1/mail-preferences/{id}/reminders       404 404 404 404 404 404 404 404 404 404 404 404
            POST   /v1/mail-preferences/{id}/reminders       404 404 404 404 404 404 404 404 404 404 404 404
            POST   /v1/mail-preferences/{id}/reminders/on    404 404 404 404 404 404 404 404 404 404 404 404
            """;

    /** It never ends: see {@code StreamApiTest}. */
    private static final String STREAM = "GET /v1/stream";

    private static final List<Api> EVERYBODY = new ArrayList<>();
    private static Facade facade;
    private static String rfi;
    private static String referral;
    private static String decision;

    /** One line of the table. */
    record Endpoint(String method, String path, List<String> answers) {
        static Endpoint of(String line) {
            String[] cells = line.strip().split("\\s+");
            return new Endpoint(cells[0], cells[1], Arrays.asList(cells).subList(2, cells.length));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void aWonDealToRegister() {
        facade = Facade.shared();
        facade.publish(Samples.profile(PROFILE, PARTNER));
        Token admin = Token.partner(PARTNER, "partner-admin");
        Token user = Token.partner(PARTNER, "referrals-user");
        Stream.of(
                        admin,
                        Token.partner(PARTNER, "referrals-admin"),
                        user.withAddress("ida@" + PARTNER + ".example"),
                        user.withAddress("nobody@" + PARTNER + ".example"),
                        Token.partner(PARTNER, "profile-admin"),
                        Token.partner("fabrikam", "partner-admin"),
                        Token.program("marketing-publisher"),
                        Token.program("seller"),
                        Token.program("service-agent"),
                        Token.program("deal-reviewer"),
                        Token.program("operator"))
                .map(facade::as)
                .collect(() -> EVERYBODY, List::add, List::addAll);
        EVERYBODY.addFirst(facade.anonymously());
        won(facade.as(Token.program("marketing-publisher")), facade.as(admin));
    }

    private static void won(Api site, Api admin) {
        Api operator = facade.as(Token.program("operator")).with("Content-Type", "application/json");
        operator.send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
        Answer taken = site.post("/v1/rfis", Bodies.rfi(newId(), PROFILE)).expect(201);
        rfi = taken.text("rfiId");
        referral = taken.text("targets[0].referralId");
        decision = admin.post("/v1/referrals/" + referral + "/accept", ACCEPT)
                .expect(200)
                .text("decisionId");
        admin.post("/v1/referrals/" + referral + "/won", "{\"solutions\": [\"cloud\"]}")
                .expect(200);
        Api reviewer = facade.as(Token.program("deal-reviewer"));
        await().until(() -> reviewer.get("/v1/registrations/" + referral).status() == 200);
        await().until(() -> site.get("/v1/rfis/" + rfi).status() == 200);
        await().until(() -> admin.get("/v1/referrals/" + referral).text("stage").equals("WON"));
    }

    private static Stream<Endpoint> table() {
        return TABLE.lines().skip(1).map(Endpoint::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void lets_through_whom_it_is_for_and_nobody_else(Endpoint endpoint) {
        List<String> answers =
                EVERYBODY.stream().map(who -> answer(who, endpoint)).toList();
        assertThat(answers).isEqualTo(endpoint.answers());
    }

    /** Asks the router, not OpenAPI: a page's form is an endpoint, too. */
    @Test
    void every_endpoint_stands_in_the_table() {
        Stream<String> routes = facade.context
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + withoutQuery(route.getUriMatchTemplate()))
                .filter(endpoint -> endpoint.contains(" /v1/") && !endpoint.equals(STREAM))
                .distinct();
        assertThat(table().map(Endpoint::toString)).containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    private static String withoutQuery(UriMatchTemplate path) {
        return path.toString().replaceAll("\\{\\?.*}", "");
    }

    private static String answer(Api who, Endpoint endpoint) {
        Api asking = who.with("If-Match", "\"1\"").with("Content-Type", contentType(endpoint));
        int status =
                asking.send(endpoint.method(), path(endpoint), body(endpoint)).status();
        return List.of(401, 403, 404).contains(status) ? String.valueOf(status) : LET_THROUGH;
    }

    private static String body(Endpoint endpoint) {
        if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) return null;
        if (endpoint.path().contains("/forms/")) return "profileId=none";
        return endpoint.path().contains("/contacts") ? CONTACT : "{}";
    }

    private static String contentType(Endpoint endpoint) {
        if (endpoint.path().contains("/forms/")) return "application/x-www-form-urlencoded";
        return endpoint.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path()
                .replaceFirst("(?<=rfis/)" + Pattern.quote("{id}"), rfi)
                .replaceFirst("(?<=profiles/)" + Pattern.quote("{id}"), PROFILE)
                .replace("{id}", referral)
                .replace("{decisionId}", decision)
                .replace("{partnerId}", PARTNER)
                .replace("{personId}", Sealing.subjectOf("ida@" + PARTNER + ".example"))
                .replace("{contactId}", "none")
                .replace("{topic}", "none")
                .replace("{letterOffset}", "none");
    }
}
