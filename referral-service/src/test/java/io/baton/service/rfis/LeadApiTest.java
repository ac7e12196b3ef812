package io.baton.service.rfis;

import static io.baton.service.testing.Bodies.lead;
import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Qualified leads over HTTP: who sends them is said by the role and the token (L6, L14). */
class LeadApiTest {
    private static final String PROFILE = "adatum-leads";
    private static final String SENDERS_PROFILE = "contoso-leads";
    private static Facade facade;
    private static Api seller;
    private static Api sender;
    private static Api receiver;

    @BeforeAll
    static void twoPartners() {
        facade = Facade.shared();
        facade.publish(Samples.profile(PROFILE, "adatum-leads"));
        facade.publish(Samples.profile(SENDERS_PROFILE, "contoso-leads"));
        seller = facade.as(Token.program("seller"));
        sender = facade.as(Token.partner("contoso-leads", "referrals-admin"));
        receiver = facade.as(Token.partner("adatum-leads", "referrals-admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "service-agent"})
    void a_lead_of_the_programs_people_is_sales_qualified_and_from_them(String role) {
        Answer taken =
                facade.as(Token.program(role)).post("/v1/rfis", lead(PROFILE)).expect(201);

        Answer referral = received(taken);

        assertThat(referral.text("leadType")).isEqualTo("SALES_QUALIFIED");
        assertThat(referral.text("sender.email")).isEqualTo("sam.seller@program.example");
    }

    @Test
    void a_referrals_admin_sends_a_lead_to_another_partner() {
        Answer taken = sender.post("/v1/rfis", lead(PROFILE)).expect(201);

        Answer referral = received(taken);

        assertThat(referral.text("leadType")).isEqualTo("SALES_QUALIFIED");
        assertThat(referral.text("sender.email")).isEqualTo("ida.kern@partner.example");
    }

    @Test
    void a_referrals_admin_sends_nothing_to_their_own_company() {
        sender.post("/v1/rfis", lead(PROFILE, SENDERS_PROFILE)).expectFault("targets[1].profileId");
    }

    @Test
    void marketings_lead_names_its_sender_itself() {
        String body = rfi(newId(), PROFILE).replace("CUSTOMER_INQUIRY", "MARKETING_QUALIFIED");
        Api marketing = facade.as(Token.program("marketing-publisher"));

        marketing.post("/v1/rfis", body).expectFault("sender");
        Answer taken = marketing
                .post("/v1/rfis", with(body, "\"sender\": {\"name\": \"Mia\", \"email\": \"mia@program.example\"}"))
                .expect(201);

        assertThat(received(taken).text("sender.email")).isEqualTo("mia@program.example");
    }

    @Test
    void marketing_sends_no_sales_qualified_lead() {
        facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", rfi(newId(), PROFILE).replace("CUSTOMER_INQUIRY", "SALES_QUALIFIED"))
                .expectFault("leadType");
    }

    @Test
    void nobody_else_says_the_lead_type_or_the_sender_in_the_request() {
        String inquiry = with(lead(PROFILE), "\"leadType\": \"CUSTOMER_INQUIRY\"");
        String forged = with(lead(PROFILE), "\"sender\": {\"name\": \"Eve\", \"email\": \"eve@example.org\"}");

        seller.post("/v1/rfis", inquiry).expectFault("leadType");
        sender.post("/v1/rfis", inquiry).expectFault("leadType");
        seller.post("/v1/rfis", forged).expectFault("sender");
        sender.post("/v1/rfis", forged).expectFault("sender");
    }

    @Test
    void a_sender_without_an_address_sends_no_lead() {
        facade.as(Token.program("seller").withoutAddress())
                .post("/v1/rfis", lead(PROFILE))
                .expectProblem(403, "forbidden");
    }

    /** Or they would come upon another's RFI, by its id. */
    @Test
    void a_partner_cannot_choose_an_rfis_id() {
        sender.post("/v1/rfis", with(lead(PROFILE), "\"rfiId\": \"mine\"")).expectFault("rfiId");
    }

    @Test
    void the_senders_company_follows_its_lead_and_no_other_does() {
        Answer taken = sender.post("/v1/rfis", lead(PROFILE)).expect(201);
        String place = taken.header("Location");

        await().untilAsserted(() -> assertThat(sender.get(place).expect(200).text("targets[0].stage"))
                .isEqualTo("RECEIVED"));

        facade.as(Token.partner("contoso-leads", "partner-admin")).get(place).expect(200);
        facade.as(Token.partner("contoso-leads", "referrals-user")).get(place).expectProblem(404, "not-found");
        receiver.get(place).expectProblem(404, "not-found");
        facade.anonymously().get(place).expectProblem(404, "not-found");
    }

    /** With the link, it could act as the customer. */
    @Test
    void a_partner_that_sends_a_lead_does_not_get_the_customers_link() {
        Answer taken = sender.post("/v1/rfis", lead(PROFILE)).expect(201);

        assertThat(taken.body()).doesNotContain("key=");
        assertThat(taken.header("Location")).doesNotContain("key=");
    }

    private static Answer received(Answer taken) {
        String path = "/v1/referrals/" + taken.text("targets[0].referralId");
        return await().until(() -> receiver.get(path), answer -> answer.status() == 200);
    }

    private static String with(String body, String field) {
        return "{" + field + "," + body.substring(1);
    }
}
