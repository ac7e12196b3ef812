package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.ProfileStatus;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business profiles over HTTP (L1, L14, L15). */
class ProfileApiTest {
    private static final String PROFILE = """
            {"partnerName": "Tailspin Works", "region": "EMEA", "status": "ACTIVE",
             "locations": [{"location": "hamburg", "city": "Hamburg", "country": "DE",
               "contacts": [{"name": "Ida Kern", "email": "ida.kern@tailspin.example", "language": "de"}]}],
             "solutions": ["erp"], "languages": ["de", "en"], "servedCompanySizes": ["SMALL", "MEDIUM"]}""";

    private static Facade facade;
    private static Api owner;
    private static Api operator;

    @BeforeAll
    static void clients() {
        facade = Facade.shared();
        owner = facade.as(Token.partner("tailspin", "profile-admin"));
        operator = facade.as(Token.program("operator"));
    }

    @Test
    void a_profile_that_is_saved_is_read_and_takes_referrals() {
        String path = newPath();
        Answer saved = put(owner, path, PROFILE).expect(200);

        Answer read = owner.get(path).expect(200);
        assertThat(read.body()).isEqualTo(saved.body());
        assertThat(read.header("ETag")).isEqualTo(saved.header("ETag"));
        assertThat(read.text("partnerId")).isEqualTo("tailspin");
        String profileId = path.substring(path.lastIndexOf('/') + 1);
        Answer taken = facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(Bodies.newId(), profileId))
                .expect(201);
        assertThat(taken.text("targets[0].referralId")).isNotBlank();
    }

    @Test
    void a_pause_has_a_day_on_which_it_ends_by_itself() {
        String path = newPath();
        String paused = PROFILE.replace("ACTIVE", "PAUSED");
        put(owner, path, until("2999-01-11", paused)).expect(200);

        assertThat(owner.get(path).expect(200).text("pausedUntil")).isEqualTo("2999-01-11");
        for (String wrong :
                List.of(until("2999-01-11", PROFILE), until("monday", paused), until("2026-01-11", paused))) {
            Answer refused = put(owner, path, wrong).expect(422);
            assertThat(refused.text("errors[0].field")).isEqualTo("pausedUntil");
        }
    }

    @Test
    void a_profile_whose_pause_has_ended_takes_referrals_and_can_be_sent_back_as_it_was_read() {
        String profileId = "profile-" + Bodies.newId();
        BusinessProfile paused = Samples.profile(profileId, "tailspin");
        paused.setStatus(ProfileStatus.PAUSED);
        paused.setPausedUntil(LocalDate.of(2026, 1, 11));
        facade.publish(paused);

        facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(Bodies.newId(), profileId))
                .expect(201);
        String path = "/v1/profiles/" + profileId;
        put(owner, path, owner.get(path).expect(200).body()).expect(200);
    }

    private static String until(String day, String profile) {
        return profile.replaceFirst("\\{", "{\"pausedUntil\": \"" + day + "\",");
    }

    @Test
    void what_was_read_can_be_sent_back() {
        String path = newPath();
        put(operator, path, PROFILE.replaceFirst("\\{", "{\"partnerId\": \"tailspin\", \"competencies\": [\"data\"],"))
                .expect(200);
        String read = owner.get(path).expect(200).body();

        Answer again =
                put(owner, path, read.replace("Tailspin Works", "Tailspin")).expect(200);

        assertThat(again.text("partnerName")).isEqualTo("Tailspin");
        assertThat(again.text("competencies[0]")).isEqualTo("data");
    }

    @Test
    void contact_can_want_no_reminders() {
        String path = newPath();
        put(owner, path, PROFILE).expect(200);
        assertThat(owner.get(path).body()).doesNotContain("reminders");

        put(owner, path, PROFILE.replace("\"language\": \"de\"}", "\"language\": \"de\", \"reminders\": false}"))
                .expect(200);
        assertThat(owner.get(path).at("locations[0].contacts[0].reminders").getBooleanValue())
                .isFalse();
    }

    @Test
    void competencies_are_given_by_the_program_only_and_stay_if_a_partner_leaves_them_out() {
        String path = newPath();
        String withCompetence = PROFILE.replaceFirst("\\{", "{\"competencies\": [\"data\"],");
        put(owner, path, withCompetence).expectFault("competencies");
        put(operator, path, withCompetence.replaceFirst("\\{", "{\"partnerId\": \"tailspin\","))
                .expect(200);

        put(owner, path, PROFILE).expect(200);

        assertThat(owner.get(path).text("competencies[0]")).isEqualTo("data");
    }

    @Test
    void another_partners_profile_is_answered_as_one_that_does_not_exist() {
        String path = newPath();
        put(owner, path, PROFILE).expect(200);
        Api other = facade.as(Token.partner("adatum", "profile-admin"));

        Answer missing = other.get(newPath()).expectProblem(404, "not-found");
        assertThat(other.get(path).expectProblem(404, "not-found").body()).isEqualTo(missing.body());
        assertThat(put(other, path, PROFILE).expectProblem(404, "not-found").body())
                .isEqualTo(missing.body());
    }

    @Test
    void a_profile_never_changes_hands() {
        String path = newPath();
        put(owner, path, PROFILE).expect(200);

        put(owner, path, PROFILE.replaceFirst("\\{", "{\"partnerId\": \"adatum\","))
                .expectFault("partnerId");
        put(operator, path, PROFILE.replaceFirst("\\{", "{\"partnerId\": \"adatum\","))
                .expectFault("partnerId");
        put(operator, newPath(), PROFILE).expectFault("partnerId");
    }

    @Test
    void of_two_who_looked_at_the_same_version_the_second_is_told() {
        String path = newPath();
        String seen = put(owner, path, PROFILE).expect(200).header("ETag");

        put(owner.with("If-Match", "\"0\", " + seen), path, PROFILE).expect(200);

        put(owner.with("If-Match", seen), path, PROFILE).expectProblem(412, "version-conflict");
        put(owner.with("If-Match", seen), newPath(), PROFILE).expectProblem(412, "version-conflict");
        put(owner.with("If-Match", "nonsense"), path, PROFILE).expectProblem(400, "bad-request");
    }

    @Test
    void a_client_that_has_the_version_does_not_get_it_again() {
        String path = newPath();
        String seen = put(owner, path, PROFILE).expect(200).header("ETag");

        owner.with("If-None-Match", seen).get(path).expect(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Tailspin Works\"|\" \"|partnerName",
                "\"EMEA\"|null|region",
                "\"ACTIVE\"|\"BUSY\"|status",
                "\"ACTIVE\"|null|status",
                "\"DE\"|\"Atlantis\"|locations[0].country",
                "\"hamburg\"|\"\"|locations[0].location",
                "ida.kern@tailspin.example|nowhere|locations[0].contacts[0].email",
                "\"Ida Kern\"|\"Ida\\u0000Kern\"|locations[0].contacts[0].name",
                "\"contacts\": [{|\"contacts\": [null, {|locations[0].contacts[0]",
                "\"contacts\": [{|\"contacts\": [{\"reminders\": \"nein\", |locations[0].contacts[0].reminders",
                "\"contacts\": [{|\"contacts\": [{\"reminders\": 0, |locations[0].contacts[0].reminders",
                "ida.kern@tailspin.example|ida.kern@tailspin..example|locations[0].contacts[0].email",
                "\"solutions\": [\"erp\"]|\"solutions\": [null]|solutions[0]",
                "\"solutions\": [\"erp\"]|\"solutions\": \"erp\"|solutions",
                "[\"de\", \"en\"]|[\"Deutsch, bitte\"]|languages[0]",
                "\"SMALL\"|\"HUGE\"|servedCompanySizes",
            })
    void each_field_that_is_wrong_is_named(String right, String wrong, String field) {
        put(owner, newPath(), PROFILE.replace(right, wrong)).expectFault(field);
    }

    @Test
    void active_takes_a_location_with_a_contact_and_a_draft_does_not() {
        String unreached = PROFILE.replaceAll("\"contacts\": \\[.*?]", "\"contacts\": []");
        String nowhere = PROFILE.replaceAll("(?s)\"locations\": \\[.*]}],", "");

        put(owner, newPath(), unreached).expectFault("locations[0].contacts");
        put(owner, newPath(), nowhere).expectFault("locations");
        put(owner, newPath(), nowhere.replace("ACTIVE", "DRAFT")).expect(200);
    }

    @Test
    void a_profile_has_at_most_five_locations() {
        String sixth = PROFILE.replaceFirst(
                "\"locations\": \\[", "\"locations\": [" + "%s,%s,%s,%s,%s,".formatted((Object[]) locations()));

        put(owner, newPath(), sixth).expectFault("locations");
    }

    @Test
    void what_the_programs_systems_publish_wrong_takes_no_referrals_and_says_why() {
        String profileId = "profile-" + UUID.randomUUID();
        BusinessProfile wrong = Samples.profile(profileId, "tailspin");
        wrong.getLocations().getFirst().setCountry("Atlantis");
        facade.publish(wrong);

        Answer read = await().until(() -> owner.get("/v1/profiles/" + profileId), answer -> answer.status() == 200);

        assertThat(read.text("problems[0].field")).isEqualTo("locations[0].country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrals-admin", "referrals-user", "seller"})
    void other_roles_do_not_write_profiles(String role) {
        Api other = facade.as(Token.partner("tailspin", role));

        put(other, newPath(), PROFILE).expectProblem(403, "forbidden");
    }

    @Test
    void an_operators_role_in_a_partners_token_gives_nothing() {
        Api other = facade.as(Token.partner("tailspin", "operator"));
        other.get(newPath()).expectProblem(403, "forbidden");
        put(other, newPath(), PROFILE).expectProblem(403, "forbidden");
    }

    @Test
    void a_profile_admin_without_a_partner_has_no_profiles() {
        put(facade.as(Token.program("profile-admin")), newPath(), PROFILE).expectProblem(403, "forbidden");
    }

    private static String[] locations() {
        return List.of("a", "b", "c", "d", "e").stream()
                .map(id -> PROFILE.replaceAll("(?s).*\"locations\": \\[(.*?]})],.*", "$1")
                        .replace("hamburg", id))
                .toArray(String[]::new);
    }

    private static Answer put(Api api, String path, String body) {
        return api.with("Content-Type", "application/json").send("PUT", path, body);
    }

    private static String newPath() {
        return "/v1/profiles/profile-" + UUID.randomUUID();
    }
}
