package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.DECLINE;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L9 over HTTP: an accepted referral's engagement is edited field by field, and contact by contact. */
class EngagementApiTest {
    private static final String PROFILE = "contoso-engagements";
    private static final String PARTNER = "contoso";
    private static final String LEA = "{\"name\": \"Lea Roth\", \"email\": \"lea.roth@partner.example\"}";
    private static final String NO_NOTES = "{\"notes\": null}";
    private static Facade facade;
    private static Deal deal;
    private static Api site;
    private static Api partner;
    private static Api other;

    @BeforeAll
    static void twoPartners() {
        facade = Facade.shared();
        deal = Deal.of(facade, PROFILE, PARTNER);
        site = deal.site();
        partner = deal.partner();
        other = deal.other();
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        String referral = deal.accepted();

        patch(partner, referral, "{\"value\": {\"amount\": 99999999999999.9999, \"currency\": \"EUR\"}}")
                .expect(200);

        Answer read = partner.get(referral + "?version=3").expect(200);
        assertThat(read.text("engagement.value.amount")).isEqualTo("99999999999999.9999");
        assertThat(read.text("engagement.name")).isEqualTo("Order system");
        assertThat(read.text("engagement.purchaseDate")).isEqualTo("2027-03-31");
        assertThat(read.text("engagement.notes")).isEqualTo("They want a pilot first.");
        assertThat(read.text("engagement.crmId")).isEqualTo("OPP-4711");
        assertThat(read.text("engagement.colleagues[0].name")).isEqualTo("Rui Costa");
    }

    @Test
    void null_clears_what_is_optional() {
        String referral = deal.accepted();

        patch(partner, referral, "{\"notes\": null, \"crmId\": null}").expect(200);

        Answer read = partner.get(referral + "?version=3").expect(200);
        assertThat(read.has("engagement.notes")).isFalse();
        assertThat(read.has("engagement.crmId")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": null}                                        | name
            {"value": {"amount": "-1", "currency": "EUR"}}        | value.amount
            {"value": {"amount": "1", "currency": "EURO"}}        | value.currency
            {"purchaseDate": "soon"}                              | purchaseDate
            {"crmId": 7.5, "campaign": "spring"}                  | campaign
            []                                                    | engagement
            {"name": "half                                        | engagement
            """)
    void a_patch_that_cannot_be_names_the_field(String body, String field) {
        patch(partner, deal.accepted(), body).expectFault(field);
    }

    @Test
    void a_patch_merges_what_is_nested() {
        String referral = deal.accepted();

        patch(partner, referral, "{\"value\": {\"amount\": \"2\"}}").expect(200);
        Answer read = partner.get(referral + "?version=3").expect(200);
        assertThat(read.text("engagement.value.amount")).isEqualTo("2.00");
        assertThat(read.text("engagement.value.currency")).isEqualTo("EUR");

        patch(partner, referral, "{\"value\": {\"currency\": \"JPY\"}}").expect(200);
        read = partner.get(referral + "?version=4").expect(200);
        assertThat(read.text("engagement.value.amount")).isEqualTo("2");
        assertThat(read.text("engagement.value.currency")).isEqualTo("JPY");

        patch(partner, referral, "{\"value\": {\"currency\": null}}").expectFault("value.currency");
    }

    @Test
    void a_patch_that_names_nothing_changes_nothing() {
        String referral = deal.accepted();

        assertThat(patch(partner, referral, "{}").expect(200).number("version")).isEqualTo(2);
        patch(partner, deal.received(), "{}").expectProblem(409, "not-yet-accepted");
    }

    @Test
    void a_contact_is_added_changed_and_removed() {
        String referral = deal.accepted();

        partner.post(referral + "/contacts", LEA).expect(200);
        Answer added = partner.get(referral + "?version=3").expect(200);
        assertThat(added.at("engagement.colleagues").size()).isEqualTo(2);
        String lea = contacts(referral) + added.text("engagement.colleagues[1].contactId");

        json(partner)
                .send("PUT", lea, LEA.replace("}", ", \"phone\": \"+49 40 000 0002\"}"))
                .expect(200);
        assertThat(partner.get(referral + "?version=4").text("engagement.colleagues[1].phone"))
                .isEqualTo("+49 40 000 0002");

        partner.send("DELETE", lea, null).expect(200);
        assertThat(partner.get(referral + "?version=5")
                        .at("engagement.colleagues")
                        .size())
                .isOne();
        partner.send("DELETE", lea, null).expectProblem(404, "not-found");
    }

    @Test
    void nobody_is_a_contact_twice() {
        String referral = deal.accepted();
        partner.post(referral + "/contacts", LEA).expect(200);
        partner.post(referral + "/contacts", LEA).expectFault("email");
    }

    @Test
    void nobody_is_a_contact_twice_on_accepting_either() {
        String referral = deal.received();
        String twice = ACCEPT.replace("}]}", "}, " + LEA + ", " + LEA.replace("Lea Roth", "Lea R.") + "]}");
        partner.post(referral + "/accept", twice).expectFault("colleagues[2].email");
        assertThat(partner.get(referral).text("stage")).isEqualTo("RECEIVED");
        partner.post(referral + "/accept", ACCEPT).expect(200);
    }

    @Test
    void only_an_accepted_referrals_engagement_is_edited() {
        String undecided = deal.received();
        patch(partner, undecided, NO_NOTES).expectProblem(409, "not-yet-accepted");
        partner.post(undecided + "/decline", DECLINE).expect(200);
        patch(partner, undecided, NO_NOTES).expectProblem(409, "already-declined");
    }

    @Test
    void an_edit_of_an_older_version_is_refused() {
        String referral = deal.accepted();
        patch(partner.with("If-Match", "\"1\""), referral, NO_NOTES).expectProblem(412, "version-conflict");
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        String referral = deal.accepted();
        Api keyed = partner.with("Idempotency-Key", newId());
        Answer first = patch(keyed, referral, NO_NOTES).expect(200);
        assertThat(patch(keyed, referral, NO_NOTES).expect(200).body()).isEqualTo(first.body());
    }

    @Test
    void another_partners_engagement_does_not_exist() {
        String referral = deal.accepted();
        patch(other, referral, NO_NOTES).expectProblem(404, "not-found");
        other.post(referral + "/contacts", LEA).expectProblem(404, "not-found");
        patch(site, referral, NO_NOTES).expectProblem(403, "forbidden");
    }

    @Test
    void who_joins_decides_from_then_on_and_who_has_left_no_more() {
        String referral = deal.accepted();
        Api lea = facade.as(Token.partner(PARTNER, "referrals-user").withAddress("lea.roth@partner.example"));
        String missing = patch(lea, "/v1/referrals/none", NO_NOTES).expect(404).body();
        assertThat(patch(lea, referral, NO_NOTES).expect(404).body()).isEqualTo(missing);

        partner.post(referral + "/contacts", LEA).expect(200);
        patch(lea, referral, NO_NOTES).expect(200);
        String leasPlace = partner.get(referral + "?version=4").text("engagement.colleagues[1].contactId");

        partner.send("DELETE", contacts(referral) + leasPlace, null).expect(200);
        assertThat(patch(lea, referral, NO_NOTES).expect(404).body()).isEqualTo(missing);
    }

    @Test
    void a_users_key_is_their_own() {
        String referral = deal.accepted();
        String key = newId();
        Api user = facade.as(Token.partner(PARTNER, "referrals-user"));

        patch(user.with("Idempotency-Key", key), referral, NO_NOTES).expect(404);
        patch(partner.with("Idempotency-Key", key), referral, NO_NOTES).expect(200);
    }

    private static Answer patch(Api by, String referral, String body) {
        return by.with("Content-Type", "application/merge-patch+json").send("PATCH", referral + "/engagement", body);
    }

    private static Api json(Api api) {
        return api.with("Content-Type", "application/json");
    }

    private static String contacts(String referral) {
        return referral + "/contacts/";
    }
}
