package io.baton.service.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Contract;
import io.baton.service.testing.Contract.Operation;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each request that the document shows works as it stands, sent to a service on which nothing has happened yet. */
class RequestExamplesTest {
    private static Facade facade;
    private static Contract contract;
    private final Set<String> sent = new TreeSet<>();

    private final Api owner = facade.as(Token.partner("northwind", "partner-admin"));
    private final Api site = facade.as(Token.program("marketing-publisher"));
    private final Api reviewer = facade.as(Token.program("deal-reviewer"));
    private final Api operator = facade.as(Token.program("operator"));

    @BeforeAll
    static void a_service_on_which_nothing_has_happened_yet() {
        facade = Facade.start("examples-");
        contract = Contract.of(
                facade.anonymously().get("/openapi/baton.yml").expect(200).body());
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void each_request_that_the_document_shows_is_taken() {
        settings();
        send(owner, "saveProfile", "northwind-emea");
        send(
                facade.as(Token.partner("adatum", "partner-admin")),
                body -> body.replace("Northwind Systems", "Adatum Consulting"),
                "saveProfile",
                "adatum-emea");
        customers();
        decisions();
        registrations();
        people();
        reviews();

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(contract.operations().stream()
                        .filter(operation -> operation.media().isPresent())
                        .map(Operation::id)
                        .collect(Collectors.toSet()));
    }

    private void settings() {
        send(operator, "setPolicy");
        send(operator, "setRanking");
        send(operator, "setEligibleSolutions");
        send(operator, "setRerouting");
        send(operator, "setDuplicates");
        send(operator, "setCorrections");
    }

    private void customers() {
        Answer taken = send(site, "submitRfi");
        String rfi = taken.text("rfiId");
        await().until(() -> site.get("/v1/rfis/" + rfi).status() == 200);
        send(site, "addTargets", rfi);
        String key = taken.text("link").replaceAll(".*key=", "");
        send(facade.anonymously(), "withdrawRfi", rfi + "/withdraw?key=" + key);
    }

    private void decisions() {
        send(owner, "declineReferral", received());
        send(operator, RequestExamplesTest::ahead, "extendReferral", received());
        Answer taken = send(site, "submitRfi");
        String rfi = taken.text("rfiId");
        await().until(() -> site.get("/v1/rfis/" + rfi).status() == 200
                && owner.get("/v1/referrals/" + taken.text("targets[0].referralId"))
                                .status()
                        == 200);
        send(operator, body -> body.replace("4f1c2b3a", rfi), "reassignReferral", taken.text("targets[0].referralId"));
        send(operator, "resendMail", received());
        send(operator, "correctOutcome", won());
        send(operator, "cancelReferral", received());
        send(operator, "cancelRfi", rfi);
        String lost = accepted();
        send(owner, "editEngagement", lost);
        send(owner, "addContact", lost);
        Answer referral = owner.get("/v1/referrals/" + lost + "?version=4").expect(200);
        send(owner, "changeContact", lost, referral.text("engagement.colleagues[1].contactId"));
        send(owner, "loseReferral", lost);
    }

    private void people() {
        Answer invited = send(owner, "invitePerson", "northwind");
        send(owner, "changePerson", "northwind", invited.text("personId"));
    }

    private void reviews() {
        send(operator, "setProfileReview");
        send(
                facade.as(Token.partner("adatum", "partner-admin")),
                body -> body.replace("Northwind Systems", "Adatum Group"),
                "saveProfile",
                "adatum-emea");
        send(operator, "reviewProfile", "adatum-emea");
    }

    private void registrations() {
        String returned = won();
        send(owner, "saveRegistration", returned);
        send(owner, "submitRegistration", returned);
        send(reviewer, "returnRegistration", inReview(returned));
        String declined = won();
        send(owner, "submitRegistration", declined);
        send(reviewer, "declineRegistration", inReview(declined));
    }

    private String received() {
        String referral = send(site, "submitRfi").text("targets[0].referralId");
        await().until(() -> owner.get("/v1/referrals/" + referral).status() == 200);
        return referral;
    }

    private String accepted() {
        String referral = received();
        send(owner, "acceptReferral", referral);
        return referral;
    }

    private String won() {
        String referral = accepted();
        send(owner, "winReferral", referral);
        return referral;
    }

    private String inReview(String referral) {
        await().until(
                        () -> reviewer.get("/v1/registrations/" + referral).text("registration.stage"),
                        "IN_REVIEW"::equals);
        return referral;
    }

    /** The document's instants would be over one day. */
    private static String ahead(String body) {
        Instant soon = Instant.now().plus(Duration.ofDays(21)).truncatedTo(ChronoUnit.SECONDS);
        return body.replaceFirst("\\d{4}-\\d\\d-\\d\\dT[\\d:]*Z", soon.toString());
    }

    private Answer send(Api api, String id, String... variables) {
        return send(api, UnaryOperator.identity(), id, variables);
    }

    private Answer send(Api api, UnaryOperator<String> change, String id, String... variables) {
        Operation operation = contract.operation(id);
        String path = operation.path();
        for (String variable : variables)
            path = variable.contains("?")
                    ? "/v1/rfis/" + variable
                    : path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(variable));
        String body = change.apply(
                operation.requestMedia().orElseThrow().path("example").toString());
        Answer answer =
                api.with("Content-Type", operation.media().orElseThrow()).send(operation.method(), path, body);
        assertThat(answer.status()).as("%s: %s", id, answer.body()).isBetween(200, 201);
        sent.add(id);
        return answer;
    }
}
