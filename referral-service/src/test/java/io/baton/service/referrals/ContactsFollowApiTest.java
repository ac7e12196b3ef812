package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Referral;
import io.baton.events.RfiSubmission;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L3 over HTTP: Olga leaves, the profile names Nora instead; open referrals are Nora's now, an accepted one keeps its people. */
class ContactsFollowApiTest {
    private static final String PARTNER = "bugsa";
    private static final String OLGA = "olga@bugsa.example";
    private static final String NORA = "nora@bugsa.example";

    private final Facade facade = Facade.shared();
    private final String profile = "bugsa-" + UUID.randomUUID();
    private final Api site = facade.as(Token.program("marketing-publisher"));
    private final Api olga = user(OLGA);
    private final Api nora = user(NORA);

    @BeforeEach
    void olga_is_the_contact() {
        name(OLGA);
    }

    @Test
    void an_open_referral_is_seen_and_decided_by_whom_the_profile_names_now() {
        String referral = received();
        nora.get(referral).expect(404);

        name(NORA);
        await().until(() -> nora.get(referral).status() == 200);
        olga.get(referral).expect(404);
        olga.get(referral + "/events").expect(404);
        assertThat(olga.get("/v1/referrals").expect(200).body()).doesNotContain(Deal.id(referral));
        assertThat(nora.get("/v1/referrals").expect(200).body()).contains(Deal.id(referral));
        olga.post(referral + "/accept", ACCEPT).expect(404);
        assertThat(nora.get(referral + "/events").expect(200).text("events[1].kind"))
                .isEqualTo("contactsChanged");

        nora.post(referral + "/accept", ACCEPT).expect(200);
        nora.get(referral + "?version=3").expect(200);
        assertThat(last(referral).getEngagement().getCallers()).containsExactly(Sealing.subjectOf(NORA));
    }

    @Test
    void what_is_sent_from_now_on_goes_to_whom_the_profile_names_now() {
        String referral = received();
        name(NORA);
        await().until(() -> nora.get(referral).status() == 200);
        withdraw(referral);
        await().until(() -> nora.get(referral).text("stage").equals("WITHDRAWN"));
        olga.get(referral).expect(404);
        assertThat(contacts(last(referral))).containsExactly(Sealing.subjectOf(NORA));
    }

    @Test
    void an_accepted_referral_keeps_its_people() {
        String accepted = received();
        olga.post(accepted + "/accept", ACCEPT).expect(200);
        String open = received();

        name(NORA);
        await().until(() -> nora.get(open).status() == 200);
        olga.get(accepted).expect(200);
        nora.get(accepted).expect(404);
        assertThat(contacts(last(accepted))).containsExactly(Sealing.subjectOf(OLGA));
    }

    @Test
    void who_has_left_can_be_taken_off_an_accepted_referral_and_replaced() {
        String accepted = received();
        olga.post(accepted + "/accept", ACCEPT).expect(200);
        Api admin = facade.as(Token.partner(PARTNER, "referrals-admin"));
        assertThat(admin.get(accepted + "?version=2").expect(200).text("locationContacts[0].contactId"))
                .isEqualTo(Sealing.subjectOf(OLGA));

        admin.with("Content-Type", "application/json")
                .send(
                        "PUT",
                        accepted + "/contacts/" + Sealing.subjectOf(OLGA),
                        "{\"name\": \"Nora New\", \"email\": \"%s\"}".formatted(NORA))
                .expect(200);
        nora.get(accepted + "?version=3").expect(200);
        olga.get(accepted).expect(404);
        admin.send("DELETE", accepted + "/contacts/" + Sealing.subjectOf(NORA), null)
                .expect(200);
        admin.get(accepted + "?version=4").expect(200);
        nora.get(accepted).expect(404);
    }

    @Test
    void a_person_named_as_a_caller_is_on_the_referral() {
        String referral = received();
        String stranger = ACCEPT.replaceFirst("\\{", "{\"callers\": [\"stranger@bugsa.example\"],");
        Answer refused = olga.post(referral + "/accept", stranger).expectFault("callers");
        assertThat(refused.text("errors[0].detail"))
                .isEqualTo("must be colleagues on this deal, or contacts of the location");
        olga.post(referral + "/accept", ACCEPT.replaceFirst("\\{", "{\"callers\": [\"nowhere\"],"))
                .expectFault("callers[0]");
        olga.post(referral + "/accept", ACCEPT.replaceFirst("\\{", "{\"callers\": [\"rui.costa@partner.example\"],"))
                .expect(200);
        olga.get(referral + "?version=2").expect(200);
        assertThat(last(referral).getEngagement().getCallers())
                .containsExactly(Sealing.subjectOf("rui.costa@partner.example"));
    }

    private void name(String address) {
        facade.as(Token.partner(PARTNER, "profile-admin"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/profiles/" + profile, """
                        {"partnerName": "Bugsa", "region": "EMEA", "status": "ACTIVE",
                         "locations": [{"location": "hamburg", "city": "Hamburg", "country": "DE",
                           "contacts": [{"name": "Somebody", "email": "%s", "language": "de"}]}],
                         "solutions": ["erp"], "languages": ["de"]}""".formatted(address))
                .expect(200);
    }

    private String received() {
        String path = "/v1/referrals/"
                + site.post("/v1/rfis", Bodies.rfi(Bodies.newId(), profile))
                        .expect(201)
                        .text("targets[0].referralId");
        await().until(() -> olga.get(path).status() == 200 || nora.get(path).status() == 200);
        return path;
    }

    private void withdraw(String referral) {
        String rfi = last(referral).getRfi().getRfiId();
        RfiSubmission withdrawal = Samples.withdrawal(rfi);
        withdrawal.setSubmittedAt(Instant.now());
        facade.append(Topics.RFI_SUBMISSIONS, rfi, withdrawal);
    }

    private Referral last(String path) {
        return facade.committed(Topics.REFERRAL_EVENTS).stream()
                .map(event -> event.getAfter())
                .filter(referral -> referral.getReferralId().equals(Deal.id(path)))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static List<String> contacts(Referral referral) {
        assertThat(referral.getStage()).isNotEqualTo(Stage.RECEIVED);
        return referral.getRfi().getContacts().stream()
                .map(Sealed::getSubjectId)
                .toList();
    }

    private Api user(String address) {
        return facade.as(Token.partner(PARTNER, "referrals-user").of(address).withAddress(address));
    }
}
