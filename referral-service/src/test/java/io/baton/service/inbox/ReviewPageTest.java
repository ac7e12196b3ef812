package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deal reviewers' queue, and the form beside each registration (L12). */
class ReviewPageTest {
    private static final String PARTNER = "review-page";

    private static Facade facade;
    private static Deal deal;
    private static Browser rey;

    @BeforeAll
    static void a_reviewer() {
        facade = Facade.shared();
        deal = Deal.of(facade, "profile-of-" + PARTNER, PARTNER);
        rey = Browser.ofProgram(facade, "deal-reviewer");
        facade.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
    }

    /** @return the path of a referral whose registration waits for its review */
    private static String filed() {
        String referral = deal.won("registered-crm");
        String form = Bodies.REGISTRATION.replace("Lima Textiles", "Lima <Textiles>");
        deal.partner().post(referral + "/registration", form).expect(200);
        await().until(() -> rey.get(page(referral)).body().contains("To review"));
        return referral;
    }

    private static String page(String referral) {
        return "/program/registrations/" + Deal.id(referral);
    }

    /** @return the page of the registration that waits longest: other tests' may be before this one's */
    private static String longestWaiting() {
        return Pattern.compile("/program/registrations/[^\"?]+")
                .matcher(rey.get("/program/registrations").expect(200).body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static Answer review(String referral, String what, Map<String, String> written) {
        return rey.send(page(referral) + "/" + what, rey.form(page(referral), written));
    }

    private static String standing(String referral) {
        Answer registration = deal.partner().get(referral + "/registration").expect(200);
        return registration.text("stage") + (registration.has("detail") ? "/" + registration.text("detail") : "");
    }

    @Test
    void a_reviewer_signs_in_to_the_queue() {
        assertThat(Browser.at(facade)
                        .get(Browser.programLink("deal-reviewer"))
                        .expect(303)
                        .header("Location"))
                .endsWith("to=%2Fprogram%2Fregistrations");
        String referral = filed();
        await().until(() -> rey.get("/program/registrations").body().contains(page(referral)));
        assertThat(rey.get("/program/registrations").expect(200).body())
                .contains("Lima &lt;Textiles&gt;", "registered-crm", "€90,000.50", "waiting for")
                .doesNotContain("Lima <Textiles>", "href=\"/program\"");
        assertThat(Browser.ofProgram(facade, "operator", "deal-reviewer")
                        .get("/program")
                        .expect(200)
                        .body())
                .contains("Registrations to review", longestWaiting());
        assertThat(Browser.ofProgram(facade, "operator").get("/program").body())
                .doesNotContain("Registrations to review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/program/registrations", "/program/registrations/any"})
    void only_the_programs_reviewers_see_it(String path) {
        Browser.at(facade).get(path).expect(303);
        Browser.ofProgram(facade, "operator").get(path).expect(403);
        Browser.of(facade, PARTNER, "ida@partner.example", "deal-reviewer", "partner-admin")
                .get(path)
                .expect(403);
        if (path.endsWith("any")) rey.get(path).expect(404);
    }

    @Test
    void what_the_partner_filed_stands_beside_what_was_reported() {
        assertThat(rey.get(page(filed())).expect(200).body())
                .contains("€120,000.00", "€90,000.50", "July 1, 2027", "June 30, 2030", "Ana Lima")
                .contains("As the deal was reported", "€125,000.50")
                .doesNotContain("OPP-4711", "They want a pilot first.");
    }

    @Test
    void it_is_approved() {
        String referral = filed();

        Answer answer = review(referral, "approve", Map.of()).expect(303);

        assertThat(rey.get(answer.header("Location")).expect(200).body())
                .contains("Approved. The partner was told.", "The registration is approved.")
                .doesNotContain("<textarea");
        assertThat(standing(referral)).isEqualTo("CLOSED/APPROVED");
    }

    @Test
    void it_is_sent_back_with_a_question_and_only_what_was_ticked_is_open() {
        String referral = filed();
        String question = "Signed after it begins? \"Whom\" may we ask?";

        Answer answer = review(referral, "return", Map.of("correct", "signedOn", "notes", question))
                .expect(303);

        assertThat(rey.get(answer.header("Location")).expect(200).body())
                .contains("Sent back.", "It waits for the partner", "Signed after it begins?");
        Answer registration = deal.partner().get(referral + "/registration").expect(200);
        assertThat(registration.text("toCorrect[0]")).isEqualTo("signedOn");
        assertThat(registration.text("notes")).isEqualTo(question);
        assertThat(rey.get("/program/registrations?stage=ACTION_REQUIRED").body())
                .contains(page(referral));
    }

    @Test
    void to_decline_takes_words_and_a_refused_form_keeps_what_was_written() {
        String referral = filed();

        String ticked = review(referral, "decline", Map.of("correct", "signedOn"))
                .expect(422)
                .body();
        assertThat(ticked).contains("id=\"notes-err\"", "value=\"signedOn\" checked");
        String unticked = review(referral, "return", Map.of("notes", "What about the signature?"))
                .expect(422)
                .body();
        assertThat(unticked)
                .contains("To send it back, tick what has to be corrected.")
                .contains("What about the signature?</textarea>");
        assertThat(standing(referral)).isEqualTo("IN_REVIEW");

        review(referral, "decline", Map.of("notes", "Not an eligible contract."))
                .expect(303);
        assertThat(standing(referral)).isEqualTo("CLOSED/DECLINED");
    }

    @Test
    void a_form_that_is_sent_twice_counts_once_and_an_overtaken_one_shows_what_stands() {
        String referral = filed();
        Map<String, String> first = rey.form(page(referral), Map.of());
        Map<String, String> second = rey.form(page(referral), Map.of("notes", "My words."));

        rey.send(page(referral) + "/approve", first).expect(303);
        rey.send(page(referral) + "/approve", first).expect(303);
        Answer late = rey.send(page(referral) + "/decline", second);

        assertThat(late.status()).isIn(409, 412);
        assertThat(late.body()).contains("This has changed in the meantime", "Nothing of yours was sent.", "My words.");
        assertThat(standing(referral)).isEqualTo("CLOSED/APPROVED");
    }

    @Test
    void another_site_sends_no_review() {
        String referral = filed();
        rey.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere(page(referral) + "/approve", rey.form(page(referral), Map.of()))
                .expect(403);
        review(referral, "destroy", Map.of()).expect(404);
        assertThat(standing(referral)).isEqualTo("IN_REVIEW");
    }
}
