package io.baton.service.rfis;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing a different partner, as after a decline (L5, L6). */
class OtherPartnersApiTest {
    private static final String REGION = "CHOOSING";
    private static final String FIRST = "first-choice";
    private static final String OTHER = "other-choice";
    private static final String SENDERS = "senders-choice";
    private static Facade facade;
    private static Api site;
    private static Api first;
    private static Api sender;

    @BeforeAll
    static void partners() {
        facade = Facade.shared();
        site = facade.as(Token.program("marketing-publisher"));
        first = facade.as(Token.partner(FIRST, "referrals-admin"));
        sender = facade.as(Token.partner(SENDERS, "referrals-admin"));
        for (String name : new String[] {FIRST, OTHER, SENDERS}) facade.publish(profile(name));
        await().until(() ->
                facade.anonymously().get("/v1/partners/search?region=" + REGION).has("partners[2].profileId"));
    }

    @Test
    void after_a_decline_the_customer_sees_others_and_chooses_one() {
        String link = declined(site.post("/v1/rfis", inquiry()));
        Answer suggested = facade.anonymously().get(at(link, "/suggestions")).expect(200);

        assertThat(suggested.body()).doesNotContain(FIRST);
        assertThat(suggested.text("partners[0].profileId")).isEqualTo(OTHER);
        assertThat(suggested.text("partners[0].why[0].reason")).isNotBlank();

        Answer chosen =
                facade.anonymously().post(at(link, "/targets"), choice(OTHER)).expect(200);

        assertThat(chosen.text("targets[0].stage")).isEqualTo("DECLINED");
        assertThat(chosen.text("targets[1].profileId")).isEqualTo(OTHER);
        assertThat(chosen.text("targets[1].stage")).isEqualTo("RECEIVED");
        String path = "/v1/referrals/" + chosen.text("targets[1].referralId");
        Api other = facade.as(Token.partner(OTHER, "referrals-admin"));
        Answer referral = await().until(() -> other.get(path), answer -> answer.status() == 200);
        assertThat(referral.body()).contains("Lima Textiles", "ana.lima@customer.example", "move our order system");
    }

    @Test
    void of_an_rfi_that_nobody_got_the_customer_chooses_others_too() {
        String elsewhere = inquiry().replace("hamburg", "nowhere");
        Answer refused = site.post("/v1/rfis", elsewhere).expect(201);
        assertThat(refused.text("targets[0].refusal")).isEqualTo("LOCATION_UNKNOWN");
        String link = refused.text("link").replaceFirst("https?://[^/]+", "");
        Api customer = facade.anonymously();
        await().until(() -> customer.get(link).status() == 200);

        assertThat(customer.get(at(link, "/suggestions")).expect(200).body()).contains(OTHER);
        Answer chosen = customer.post(at(link, "/targets"), choice(OTHER)).expect(200);

        assertThat(chosen.text("targets[1].profileId")).isEqualTo(OTHER);
        assertThat(chosen.text("targets[1].stage")).isEqualTo("RECEIVED");
    }

    @Test
    void the_same_choice_again_gets_the_same_answer() {
        String link = declined(site.post("/v1/rfis", inquiry()));
        Answer chosen =
                facade.anonymously().post(at(link, "/targets"), choice(OTHER)).expect(200);

        Answer again =
                facade.anonymously().post(at(link, "/targets"), choice(OTHER)).expect(200);

        assertThat(again.text("targets[1].referralId")).isEqualTo(chosen.text("targets[1].referralId"));
        assertThat(again.has("targets[2].profileId")).isFalse();
    }

    @Test
    void a_leads_sender_chooses_too_but_not_their_own_company() {
        Answer sent = sender.post("/v1/rfis", lead()).expect(201);
        String place = sent.header("Location");
        await().until(() -> sender.get(place).status() == 200);

        assertThat(sender.get(place + "/suggestions").expect(200).body())
                .contains(OTHER)
                .doesNotContain(SENDERS);
        sender.post(place + "/targets", choice(SENDERS)).expectFault("targets[0].profileId");
        sender.post(place + "/targets", choice(OTHER)).expect(200);
    }

    @Test
    void nobody_else_sees_or_chooses_others() {
        String link = declined(site.post("/v1/rfis", inquiry()));
        String path = link.substring(0, link.indexOf('?'));

        facade.anonymously().get(path + "/suggestions").expectProblem(404, "not-found");
        facade.anonymously().post(path + "/targets", choice(OTHER)).expectProblem(404, "not-found");
        first.post(path + "/targets", choice(OTHER)).expectProblem(404, "not-found");
        first.get(path + "/suggestions?key=00").expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|targets",
                "{\"targets\": []}|targets",
                "{\"targets\": [null]}|targets[0]",
                "{\"targets\": [{\"profileId\": \" \", \"location\": \"hamburg\"}]}|targets[0].profileId",
            })
    void a_choice_that_is_none_is_refused_with_its_field(String body, String field) {
        String link = declined(site.post("/v1/rfis", inquiry()));

        Answer answer = facade.anonymously().post(at(link, "/targets"), body);

        answer.expectProblem(422, "invalid-request");
        assertThat(answer.text("errors[0].field")).isEqualTo(field);
    }

    private static String inquiry() {
        return Bodies.rfi(newId(), FIRST).replace("EMEA", REGION);
    }

    private static String lead() {
        return Bodies.lead(FIRST).replace("EMEA", REGION);
    }

    private static String choice(String profile) {
        return "{\"targets\": [{\"profileId\": \"%s\", \"location\": \"hamburg\"}]}".formatted(profile);
    }

    /** @return the customer's link, once it shows that the partner has declined */
    private static String declined(Answer taken) {
        String referral = "/v1/referrals/" + taken.expect(201).text("targets[0].referralId");
        await().until(() -> first.post(referral + "/decline", Bodies.DECLINE).status() == 200);
        String link = taken.text("link").replaceFirst("https?://[^/]+", "");
        await().until(() -> facade.anonymously().get(link).text("targets[0].stage"), "DECLINED"::equals);
        return link;
    }

    private static String at(String link, String what) {
        return link.replace("?", what + "?");
    }

    private static BusinessProfile profile(String name) {
        return BusinessProfile.newBuilder(Samples.profile(name, name))
                .setRegion(REGION)
                .build();
    }
}
