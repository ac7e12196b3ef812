package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.topics.Topics;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody calls themselves by another partner's name: the first who has a name keeps it, whichever way a profile comes. */
class PartnerNamesApiTest {
    private static Facade facade;
    private String first;
    private String second;
    private String name;

    @BeforeAll
    static void facade() {
        facade = Facade.shared();
    }

    @BeforeEach
    void a_partner_with_a_name() {
        first = "first-" + Bodies.newId();
        second = "second-" + Bodies.newId();
        name = "Woodgrove " + Bodies.newId();
        facade.publish(profile(first, name));
        await().until(() -> read(first).status() == 200);
    }

    @Test
    void over_http_a_name_that_looks_like_another_partners_is_refused_at_its_field() {
        String own = body(second).replace(name, "Own " + second);
        put(second, own).expect(200);

        for (String like :
                new String[] {name, name.toUpperCase(), name.replace("W", "W\u200b"), name.replace("o", "\u043e")}) {
            Answer refused = put(second, body(second).replace(name, like));
            refused.expectFault("partnerName");
            assertThat(refused.text("errors[0].detail")).isEqualTo(NameClaim.ANOTHERS);
        }
        assertThat(read(second).text("partnerName")).isEqualTo("Own " + second);
    }

    @Test
    void the_operator_is_refused_it_too() {
        facade.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send(
                        "PUT",
                        "/v1/profiles/" + second,
                        body(second).replaceFirst("\\{", "{\"partnerId\": \"" + second + "\","))
                .expectFault("partnerName");
    }

    @Test
    void the_first_partner_goes_on_with_its_name() {
        put(first, body(first)).expect(200);
    }

    @Test
    void published_by_the_programs_systems_it_takes_no_referrals_says_why_and_hurts_nobody() {
        facade.publish(profile(second, name));

        Answer shown = await().until(() -> read(second), answer -> answer.status() == 200);
        assertThat(shown.text("problems[0].field")).isEqualTo("partnerName");
        assertThat(shown.text("problems[0].detail")).isEqualTo(NameClaim.ANOTHERS);
        assertThat(read(first).body()).doesNotContain("problems");
        assertThat(found()).contains(first).doesNotContain(second);
        assertThat(became(first).getReferralId()).isNotBlank();
        assertThat(became(second).getRefusal()).isEqualTo(TargetRefusal.PROFILE_NOT_ACTIVE);
    }

    @Test
    void the_first_partners_profile_that_is_published_again_keeps_its_name() {
        await().until(() -> facade.committed(Topics.PARTNER_NAMES).stream()
                .map(PartnerNaming::getProfileId)
                .anyMatch(first::equals));
        facade.publish(profile(second, name));
        await().until(() -> read(second).body().contains("problems"));
        BusinessProfile again = profile(first, name);
        again.getSolutions().add("again");
        facade.publish(again);

        await().until(() -> read(first).body().contains("again"));
        assertThat(read(first).body()).doesNotContain("problems");
        assertThat(read(second).body()).contains("problems");
    }

    @Test
    void a_name_that_the_first_gives_up_is_the_second_partners() {
        facade.publish(profile(second, name));
        await().until(() -> read(second).body().contains("problems"));

        put(first, body(first).replace(name, "Other " + first)).expect(200);

        await().until(() -> !read(second).body().contains("problems"));
        assertThat(found()).contains(second);
        put(first, body(first)).expectFault("partnerName");
    }

    private BusinessProfile profile(String partner, String name) {
        BusinessProfile profile = Samples.profile(partner, partner);
        profile.setPartnerName(name);
        profile.setSolutions(new ArrayList<>(profile.getSolutions()));
        return profile;
    }

    private String body(String partner) {
        return """
                {"partnerName": "%s", "region": "EMEA", "status": "ACTIVE",
                 "locations": [{"location": "%s", "city": "Hamburg", "country": "DE",
                   "contacts": [{"name": "Ida Kern", "email": "ida@%s.example", "language": "de"}]}],
                 "solutions": ["erp"], "languages": ["de", "en"]}""".formatted(name, Samples.LOCATION, partner);
    }

    private static Api as(String partner) {
        return facade.as(Token.partner(partner, "profile-admin"));
    }

    private static Answer read(String partner) {
        return as(partner).get("/v1/profiles/" + partner);
    }

    private static Answer put(String partner, String body) {
        return as(partner).with("Content-Type", "application/json").send("PUT", "/v1/profiles/" + partner, body);
    }

    private String found() {
        return facade.anonymously()
                .get("/v1/partners/search?region=EMEA&limit=50&q=" + name.replace(" ", "%20"))
                .expect(200)
                .body();
    }

    /** What becomes of a request to the profile; one that takes none is waited for. */
    private static TargetResult became(String profile) {
        String id = Bodies.newId();
        facade.as(Token.program("marketing-publisher")).post("/v1/rfis", Bodies.rfi(id, profile));
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> facade.committed(Topics.RFI_RESULTS).stream()
                                .filter(result -> result.getRfiId().equals(id))
                                .flatMap(result -> result.getTargets().stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
