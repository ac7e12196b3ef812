package io.baton.service.access;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what (L14), by the token only. */
class SecurityTest {
    private static final Facade FACADE = Facade.shared();
    private static final Token PARTNER = Token.partner("adatum", "partner-admin");

    @ParameterizedTest
    @ValueSource(strings = {"/v1/referrals", "/v1/referrals/x", "/v1/referrals/x/decisions/y"})
    void without_a_token_nothing_is_read(String path) {
        Answer answer = FACADE.anonymously().get(path).expectProblem(401, "unauthorized");

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void without_a_token_nothing_is_asked() {
        FACADE.anonymously().post("/v1/rfis", rfi(newId(), "any")).expectProblem(401, "unauthorized");
        FACADE.anonymously().post("/v1/referrals/x/accept", ACCEPT).expectProblem(401, "unauthorized");
    }

    @Test
    void who_lacks_the_role_reads_which_one_it_takes() {
        Answer refused = FACADE.as(PARTNER).get("/v1/settings/policy").expectProblem(403, "forbidden");

        assertThat(refused.text("detail")).isEqualTo("Your role may not do this. One of these roles may: operator.");
    }

    @Test
    void a_token_signed_by_another_is_none() {
        Token forged = PARTNER.signedWith("another-secret-of-32-bytes-or-more-than");

        Answer answer = FACADE.as(forged).get("/v1/referrals").expectProblem(401, "unauthorized");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void keys_for_links_and_for_instances_sign_no_token() {
        for (String key : new String[] {Facade.LINK_KEY, Facade.INSTANCE_KEY})
            FACADE.as(PARTNER.signedWith(key)).get("/v1/referrals").expectProblem(401, "unauthorized");
    }

    @Test
    void a_token_that_never_ends_is_none() {
        FACADE.as(PARTNER.endedAt(null)).get("/v1/referrals").expectProblem(401, "unauthorized");
    }

    @Test
    void a_token_that_has_ended_is_none() {
        FACADE.as(PARTNER.endedAt(Instant.EPOCH)).get("/v1/referrals").expectProblem(401, "unauthorized");
    }

    @Test
    void a_token_without_signature_is_none() {
        String unsigned = "eyJhbGciOiJub25lIn0"
                + PARTNER.signed()
                        .substring(
                                PARTNER.signed().indexOf('.'), PARTNER.signed().lastIndexOf('.') + 1);

        FACADE.anonymously()
                .with("Authorization", "Bearer " + unsigned)
                .get("/v1/referrals")
                .expectProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing-publisher", "seller", "operator", "profile-admin", "deal-reviewer"})
    void only_a_partners_referral_roles_read_referrals(String role) {
        FACADE.as(Token.partner("adatum", role)).get("/v1/referrals").expectProblem(403, "forbidden");
    }

    @Test
    void a_partners_role_without_a_partner_reads_nothing() {
        FACADE.as(Token.program("referrals-admin")).get("/v1/referrals").expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-admin", "referrals-user", "operator", "marketing-publisher", "seller"})
    void of_a_partner_only_the_referrals_admin_sends_rfis(String role) {
        FACADE.as(Token.partner("adatum", role))
                .post("/v1/rfis", rfi(newId(), "any"))
                .expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "deal-reviewer", "referrals-admin"})
    void of_the_program_only_publishers_sellers_and_service_agents_send_rfis(String role) {
        FACADE.as(Token.program(role)).post("/v1/rfis", rfi(newId(), "any")).expectProblem(403, "forbidden");
    }

    @Test
    void a_partner_named_in_the_request_counts_for_nothing() {
        FACADE.as(PARTNER).with("partner", "northwind").get("/v1/referrals").expect(200);
        FACADE.as(PARTNER).get("/v1/referrals?partner=northwind").expectFault("partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/loggers", "/threaddump", "/routes", "/refresh", "/stop", "/info"})
    void nothing_that_manages_the_service_is_reached(String path) {
        FACADE.as(PARTNER).get(path).expectProblem(404, "not-found");
        FACADE.as(PARTNER).post(path, "{}").expectProblem(404, "not-found");
    }
}
