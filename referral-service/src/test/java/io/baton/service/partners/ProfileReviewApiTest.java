package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.lifecycle.profile.NameClaim;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the program says so, a new profile and another name of a partner wait for it. */
class ProfileReviewApiTest {
    private static final String SETTING = "/v1/settings/profile-review";
    private static final String QUEUE = "/v1/program/profiles/pending?limit=200";
    private static Facade facade;
    private static Api operator;
    private String partner;
    private String name;

    @BeforeAll
    static void a_program_that_reviews() {
        facade = Facade.start("profile-review-");
        operator = facade.as(Token.program("operator")).with("Content-Type", "application/json");
        assertThat(operator.get(SETTING).expect(200).body()).isEqualTo("{\"required\":false}");
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @BeforeEach
    void a_partner() {
        reviewed(true);
        partner = "partner-" + Bodies.newId();
        name = "Woodgrove " + Bodies.newId();
    }

    private static void reviewed(boolean required) {
        operator.send("PUT", SETTING, "{\"required\": " + required + "}").expect(200);
    }

    @Test
    void without_the_policy_a_name_waits_for_nobody() {
        reviewed(false);
        put(name).expect(200);
        assertThat(read().body()).doesNotContain("nameReview");
        await().until(() -> found(name).contains(partner));
    }

    @Test
    void a_new_profile_is_not_found_and_gets_no_referral_before_it_is_approved() {
        Answer saved = put(name).expect(200);
        assertThat(saved.text("partnerName")).isEqualTo(name);
        assertThat(saved.text("nameReview.stage")).isEqualTo("WAITING");
        assertThat(saved.body()).doesNotContain("problems", "standing");
        assertThat(found(name)).doesNotContain(partner);
        assertThat(operator.get(QUEUE).expect(200).body()).contains(name);

        Answer approved = review("\"APPROVE\"").expect(200);

        assertThat(approved.text("nameReview.stage")).isEqualTo("APPROVED");
        assertThat(approved.text("nameReview.standing")).isEqualTo(name);
        assertThat(operator.get(QUEUE).body()).doesNotContain(name);
        await().until(() -> found(name).contains(partner));
        Answer taken = facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(Bodies.newId(), partner))
                .expect(201);
        assertThat(taken.text("targets[0].referralId")).isNotBlank();
    }

    @Test
    void a_profile_keeps_its_name_until_the_other_is_approved_and_what_else_it_says_counts_at_once() {
        String before = name;
        put(before).expect(200);
        review("\"APPROVE\"").expect(200);
        name = "Wingtip " + Bodies.newId();

        Answer saved = put(name, "crm").expect(200);

        assertThat(saved.text("nameReview.standing")).isEqualTo(before);
        await().until(() -> found(before).contains("crm"));
        assertThat(found(before)).contains(before).doesNotContain(name);
        review("\"APPROVE\"").expect(200);
        await().until(() -> found(name).contains(partner));
    }

    @Test
    void a_declined_name_is_not_borne_and_the_partner_reads_why() {
        put(name).expect(200);

        review("\"DECLINE\", \"reason\": \"Too general.\"").expect(200);

        Answer read = read();
        assertThat(read.text("nameReview.stage")).isEqualTo("DECLINED");
        assertThat(read.text("nameReview.reason")).isEqualTo("Too general.");
        assertThat(found(name)).doesNotContain(partner);
        assertThat(operator.get(QUEUE).body()).doesNotContain(name);

        name = "Wingtip " + Bodies.newId();
        assertThat(put(name).expect(200).text("nameReview.stage")).isEqualTo("WAITING");
    }

    @Test
    void what_was_read_can_be_sent_back_by_the_partner_and_by_the_program() {
        Answer saved = put(name).expect(200);
        String since = saved.text("nameReview.since");

        Answer again =
                owner().send("PUT", "/v1/profiles/" + partner, read().body()).expect(200);
        assertThat(again.text("nameReview.since")).isEqualTo(since);
        Answer programs =
                operator.send("PUT", "/v1/profiles/" + partner, read().body()).expect(200);
        assertThat(programs.text("nameReview.stage")).isEqualTo("WAITING");
    }

    @Test
    void a_review_is_of_the_name_that_waits_and_of_no_other() {
        put(name).expect(200);
        String before = name;
        name = "Wingtip " + Bodies.newId();
        review("\"APPROVE\"").expectProblem(409, "nothing-to-review");
        name = before;
        review("\"APPROVE\"").expect(200);
        review("\"DECLINE\", \"reason\": \"Late.\"").expectProblem(409, "nothing-to-review");
        operator.send("PUT", "/v1/program/profiles/none/review", body("\"APPROVE\""))
                .expect(404);
    }

    @Test
    void what_is_missing_or_wrong_is_named_at_its_field() {
        put(name).expect(200);
        review("\"DECLINE\"").expectFault("reason");
        review("\"MAYBE\"").expectFault("decision");
        review("\"APPROVE\", \"reason\": \"Fine.\"").expectFault("reason");
        review("\"APPROVE\", \"lookAlikeAllowed\": \"maybe\"").expectFault("lookAlikeAllowed");
        operator.send("PUT", review(), "{\"decision\": \"APPROVE\"}").expectFault("name");
        operator.send("PUT", SETTING, "{}").expectFault("required");
        operator.send("PUT", SETTING, "{\"required\": \" \"}").expectFault("required");
        operator.send("PUT", SETTING, "{\"required\": \"sometimes\"}").expectFault("required");
    }

    @Test
    void a_look_alike_waits_and_is_approved_only_if_the_program_says_so() {
        String first = "Woodgrove Mail " + Bodies.newId();
        giveToAnother(first);
        name = first.replace("Mail", "Mall");
        put(name).expect(200);
        assertThat(operator.get(QUEUE).expect(200).body()).contains("\"looksLike\":\"" + first + "\"");

        review("\"APPROVE\"").expectFault("lookAlikeAllowed");
        review("\"APPROVE\", \"lookAlikeAllowed\": true").expect(200);

        await().until(() -> found("Mall").contains(partner));
        assertThat(read().body()).doesNotContain("problems");
        // The partner goes on with it, in this profile and in its others.
        put(name, "crm").expect(200);
        reviewed(false);
        owner().send("PUT", "/v1/profiles/second-" + partner, profile(name, "crm"))
                .expect(200);
    }

    @Test
    void the_very_same_name_does_not_even_wait() {
        giveToAnother(name);
        Answer refused = put(name.toUpperCase());
        refused.expectFault("partnerName");
        assertThat(refused.text("errors[0].detail")).isEqualTo(NameClaim.ANOTHERS);
    }

    @Test
    void a_name_that_another_partner_has_taken_meanwhile_cannot_be_approved() {
        put(name).expect(200);
        giveToAnother(name);
        review("\"APPROVE\", \"lookAlikeAllowed\": true").expectFault("decision");
    }

    @Test
    void the_program_gives_a_look_alike_when_it_says_so_and_a_partner_cannot() {
        String first = "Woodgrove Mail " + Bodies.newId();
        giveToAnother(first);
        name = first.replace("Mail", "Mall");
        String given = profile(name, "erp").replaceFirst("\\{", "{\"partnerId\": \"" + partner + "\", ");
        String allowed = given.replaceFirst("\\{", "{\"lookAlikeAllowed\": true, ");

        operator.send("PUT", "/v1/profiles/" + partner, given).expectFault("partnerName");
        owner().send("PUT", "/v1/profiles/" + partner, allowed).expectFault("lookAlikeAllowed");
        operator.send("PUT", "/v1/profiles/" + partner, allowed).expect(200);

        await().until(() -> found("Mall").contains(partner));
        assertThat(read().body()).contains("\"lookAlikeAllowed\":true").doesNotContain("problems", "nameReview");
        operator.send("PUT", "/v1/profiles/" + partner, allowed.replace(name, first))
                .expectFault("partnerName");
    }

    private static void giveToAnother(String name) {
        String another = "another-" + Bodies.newId();
        operator.send(
                        "PUT",
                        "/v1/profiles/" + another,
                        profile(name, "erp").replaceFirst("\\{", "{\"partnerId\": \"" + another + "\", "))
                .expect(200);
    }

    private Answer put(String called) {
        return put(called, "erp");
    }

    private Answer put(String called, String solution) {
        return owner().send("PUT", "/v1/profiles/" + partner, profile(called, solution));
    }

    private Api owner() {
        return facade.as(Token.partner(partner, "profile-admin")).with("Content-Type", "application/json");
    }

    private Answer read() {
        return owner().get("/v1/profiles/" + partner).expect(200);
    }

    private String review() {
        return "/v1/program/profiles/" + partner + "/review";
    }

    private Answer review(String decision) {
        return operator.send("PUT", review(), body(decision));
    }

    private String body(String decision) {
        return "{\"name\": \"" + name + "\", \"decision\": " + decision + "}";
    }

    private static String found(String words) {
        return facade.anonymously()
                .get("/v1/partners/search?region=EMEA&limit=50&q=" + words.replace(" ", "%20"))
                .expect(200)
                .body();
    }

    private static String profile(String called, String solution) {
        return """
                {"partnerName": "%s", "region": "EMEA", "status": "ACTIVE",
                 "locations": [{"location": "hamburg", "city": "Hamburg", "country": "DE",
                   "contacts": [{"name": "Ida Kern", "email": "ida@partner.example", "language": "de"}]}],
                 "solutions": ["%s"], "languages": ["de", "en"]}""".formatted(called, solution);
    }
}
