package io.baton.service.rfis;

import static io.baton.service.testing.Bodies.lead;
import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Ids;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_sender_lists_their_own_leads_last_sent_first() {
        Api mona = facade.as(Token.program("seller").withAddress("mona.lists@program.example"));
        Api sven = facade.as(Token.program("service-agent").withAddress("sven.lists@program.example"));
        String first = mona.post("/v1/rfis", lead(PROFILE)).expect(201).text("rfiId");
        String second = mona.post("/v1/rfis", lead(PROFILE)).expect(201).text("rfiId");
        String svens = sven.post("/v1/rfis", lead(PROFILE)).expect(201).text("rfiId");

        Answer listed = await().until(
                        () -> mona.get("/v1/rfis").expect(200),
                        page -> ids(page).equals(List.of(second, first)));
        assertThat(listed.text("rfis[0].leadType")).isEqualTo("SALES_QUALIFIED");
        assertThat(listed.text("rfis[0].targets[0].stage")).isEqualTo("RECEIVED");
        assertThat(ids(await().until(
                                () -> sven.get("/v1/rfis").expect(200),
                                page -> !ids(page).isEmpty())))
                .containsExactly(svens);

        Answer page = mona.get("/v1/rfis?limit=1").expect(200);
        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(mona.get("/v1/rfis?limit=1&cursor=" + page.text("next")).expect(200)))
                .containsExactly(first);
    }

    @Test
    void a_lead_that_reached_nobody_is_on_its_senders_list_with_the_reason() {
        Api mia = facade.as(Token.program("seller").withAddress("mia.lists@program.example"));
        String nowhere = lead(PROFILE).replace("EMEA", "APAC");
        String sent = mia.post("/v1/rfis", nowhere).expect(201).text("rfiId");

        Answer listed = await().until(
                        () -> mia.get("/v1/rfis").expect(200), page -> ids(page).equals(List.of(sent)));
        assertThat(listed.text("rfis[0].targets[0].refusal")).isEqualTo("REGION_NOT_SERVED");
    }

    /** L14: a role counts on its own side only. */
    @Test
    void a_partners_seller_and_a_programs_partner_admin_list_no_leads() {
        facade.as(Token.partner("northwind", "seller")).get("/v1/rfis").expect(403);
        facade.as(Token.partner("northwind", "marketing-publisher"))
                .get("/v1/rfis")
                .expect(403);
        facade.as(Token.program("partner-admin")).get("/v1/rfis").expect(403);
    }

    @Test
    void a_company_lists_its_own_leads_and_the_program_all() {
        String ours = sender.post("/v1/rfis", lead(PROFILE)).expect(201).text("rfiId");
        Api theirs = facade.as(Token.partner("contoso-leads", "partner-admin").of("another-admin"));
        Api operator = facade.as(Token.program("operator"));

        await().until(() -> ids(theirs.get("/v1/rfis").expect(200)).contains(ours));
        await().until(() -> ids(operator.get("/v1/rfis").expect(200)).contains(ours));
        assertThat(ids(receiver.get("/v1/rfis").expect(200))).doesNotContain(ours);
        assertThat(ids(seller.get("/v1/rfis?limit=200").expect(200))).doesNotContain(ours);
    }

    /** People read it out on the phone, and write it down as they hear it. */
    @Test
    void a_lead_is_found_by_the_reference_that_people_name_by_those_whose_list_has_it() {
        Api mara = facade.as(Token.program("seller").withAddress("mara.lists@program.example"));
        String sent = mara.post("/v1/rfis", lead(PROFILE)).expect(201).text("rfiId");
        mara.post("/v1/rfis", lead(PROFILE)).expect(201);
        String heard = Ids.reference(sent).replace("-", "").replace('0', 'o').replace('1', 'l');

        Answer found = await().until(
                        () -> mara.get("/v1/rfis?reference=" + heard).expect(200),
                        page -> !ids(page).isEmpty());

        assertThat(ids(found)).containsExactly(sent);
        assertThat(ids(named(facade.as(Token.program("operator")), sent))).containsExactly(sent);
        assertThat(ids(named(sender, sent))).isEmpty();
    }

    private static Answer named(Api caller, String rfiId) {
        return caller.get("/v1/rfis?reference=" + Ids.reference(rfiId)).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "cursor=nonsense, cursor",
        "sender=me, sender",
        "reference=KAKW, reference",
        "reference=, reference",
        "reference=KAKW-3GWU, reference"
    })
    void a_list_of_leads_that_cannot_be_is_refused(String query, String field) {
        seller.get("/v1/rfis?" + query).expectFault(field);
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < page.at("rfis").size(); i++) ids.add(page.text("rfis[" + i + "].rfiId"));
        return ids;
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
