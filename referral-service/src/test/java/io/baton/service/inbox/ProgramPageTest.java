package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.MailPreference;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topics;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program's operators see when they sign in: what needs a hand, what became of requests, and each referral. */
class ProgramPageTest {
    private static final String PARTNER = "program-page";
    private static final String CAMPAIGN = "campaign-of-program-page";
    private static final String OURS = "?campaign=" + CAMPAIGN;

    private static Facade facade;
    private static Deal deal;
    private static Browser noor;
    private static String silent;
    private static String declined;

    @BeforeAll
    static void a_partner_with_a_request_at_each_stage() {
        facade = Facade.shared();
        deal = Deal.of(facade, "profile-of-" + PARTNER, PARTNER);
        noor = Browser.ofProgram(facade, "operator");
        received();
        silent = received();
        String late = Bodies.ACCEPT.replace("2027-Q1", "2020-02-10");
        deal.partner().post(silent + "/accept", late).expect(200);
        String won = received();
        deal.partner().post(won + "/accept", Bodies.ACCEPT).expect(200);
        deal.partner().post(won + "/won", Bodies.WON).expect(200);
        declined = received();
        deal.partner().post(declined + "/decline", Bodies.DECLINE).expect(200);
        await().until(() -> noor.get("/program" + OURS).body().contains("Declined: 1."));
    }

    private static String received() {
        String rfi = Bodies.rfi(newId(), deal.profile())
                .replaceFirst("\"need\"", "\"campaignId\": \"%s\", \"need\"".formatted(CAMPAIGN));
        String path =
                "/v1/referrals/" + deal.site().post("/v1/rfis", rfi).expect(201).text("targets[0].referralId");
        await().until(() -> deal.partner().get(path).status() == 200);
        return path;
    }

    @Test
    void an_operator_signs_in_to_the_day_and_meets_no_inbox() {
        Browser somebody = Browser.at(facade);
        assertThat(somebody.get(Browser.programLink("operator")).expect(303).header("Location"))
                .endsWith("to=%2Fprogram");
        String page = noor.get("/program").expect(200).body();
        assertThat(page).contains("aria-current=\"page\"", "Today").doesNotContain("href=\"/inbox\"", "/v1/stream");
        assertThat(noor.get("/inbox").expect(403).body()).contains("href=\"/program\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/program",
                "/program/referrals",
                "/program/requests?reference=KAKW-3GWD",
                "/program/requests",
                "/program/referrals/any?partner=program-page"
            })
    void only_the_programs_operators_see_it(String path) {
        Browser.at(facade).get(path).expect(303);
        Browser.of(facade, PARTNER, "ida@partner.example", "operator", "partner-admin")
                .get(path)
                .expect(403);
        Browser.ofProgram(facade, "seller", "deal-reviewer").get(path).expect(403);
    }

    /** A partner's token with the program's role, too. */
    @ParameterizedTest
    @ValueSource(strings = {"referrals", "referrals/counts", "referrals.csv", "outcomes.csv"})
    void an_operators_role_in_a_partners_token_reads_no_list(String list) {
        facade.as(Token.partner(PARTNER, "operator")).get("/v1/program/" + list).expectProblem(403, "forbidden");
    }

    @Test
    void the_funnel_counts_each_request_by_what_became_of_it_and_compares() {
        String page = noor.get("/program" + OURS + "&by=lead-type").expect(200).body();

        assertThat(page)
                .containsPattern("Received by partners</span><b>4 ")
                .containsPattern("Answered</span><b>3 <span class=\"dim\">75% of those before")
                .containsPattern("Accepted</span><b>2 <span class=\"dim\">67% of those before")
                .containsPattern("Won</span><b>1 <span class=\"dim\">50% of those before")
                .contains("Answered within 24 h: 75%. Declined: 1. Expired: 0. Taken back: 0. Lost: 0.")
                .contains("<th scope=\"row\">Customer inquiry</th><td class=\"num\">4</td>");
    }

    @ParameterizedTest
    @CsvSource({"country=PT, 4", "country=DE, 0", "region=EMEA, 4", "leadType=SALES_QUALIFIED, 0", "country=, 4"})
    void the_funnel_is_narrowed_down_and_still_offers_the_others(String filter, int received) {
        String page = noor.get("/program" + OURS + "&" + filter).expect(200).body();

        if (received == 0) assertThat(page).contains("No partner received such a request in this time.");
        else assertThat(page).contains("Received by partners</span><b>" + received + " ");
        if (filter.startsWith("country")) assertThat(page).contains("<option value=\"PT\"");
    }

    @Test
    void what_is_past_its_day_of_purchase_is_silent_and_opens_with_its_history() {
        String page = noor.get("/program" + OURS).expect(200).body();
        String section = page.substring(page.indexOf("id=\"silent\""));
        assertThat(section)
                .contains("All 1", "Lima Textiles", "program-page", "has it since", "Past its purchase date");
        assertThat(page.substring(page.indexOf("id=\"unanswered\""), page.indexOf("id=\"silent\"")))
                .contains("None at the moment.");

        String address = Browser.found(section, "<a href=\"(/program/referrals/[^\"]+)\"");
        assertThat(address).contains(Deal.id(silent));
        assertThat(noor.get(address.replace("&amp;", "&")).expect(200).body())
                .contains("Lima Textiles", "Who has it", "€125,000.50", "Past its purchase date", "Whom to ask there")
                .contains("accepted")
                .doesNotContain("OPP-4711", "They want a pilot first.", "ana.lima@customer.example");
    }

    @Test
    void notes_that_a_partner_wrote_with_an_answer_are_not_the_programs_to_read() {
        String page = noor.get("/program/referrals/" + Deal.id(declined) + "?partner=" + PARTNER)
                .expect(200)
                .body();

        assertThat(page).contains("declined", "no capacity").doesNotContain("Fully booked until June.");
    }

    @Test
    void an_operator_hands_a_request_over_to_another_partner_that_fits() {
        Deal.of(facade, "profile-of-next", "next");
        Deal other = Deal.of(facade, "profile-of-reassigned", "reassigned");
        String page = "/program/referrals/" + Deal.id(other.received()) + "?partner=reassigned";
        String reassign = page.replace("?", "/reassign?");
        String shown = noor.get(page).expect(200).body();
        Map<String, String> written = new HashMap<>(Map.of("reason", "Nobody answers the phone."));
        for (String field : List.of("rfi", "target[0].profileId", "target[0].location"))
            written.put(field, Browser.found(shown, "name=\"" + Pattern.quote(field) + "\" value=\"([^\"]+)"));

        assertThat(noor.send(reassign, noor.form(page, written)).expect(422).body())
                .contains("id=\"reassign-profileId-err\"", "value=\"Nobody answers the phone.\"");
        written.put("target", "0");
        String done = noor.send(reassign, noor.form(page, written)).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains("Done. The other partner gets it now", "handed over to another partner");
    }

    @Test
    void an_operator_closes_what_should_not_be_and_the_page_says_why_from_then_on() {
        Deal other = Deal.of(facade, "profile-of-cancelled", "cancelled");
        String page = "/program/referrals/" + Deal.id(other.received()) + "?partner=cancelled";
        String cancel = page.replace("?", "/cancel?");

        assertThat(noor.send(cancel, noor.form(page, Map.of("notes", "Twice in an hour.")))
                        .expect(422)
                        .body())
                .contains("id=\"cancel-reason-err\"", "value=\"Twice in an hour.\"");
        Map<String, String> form = noor.form(page, Map.of("reason", "DUPLICATE", "notes", "Twice in an hour."));
        String done = noor.send(cancel, form).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains("Closed. The mails about it are on their way.", "a duplicate of another request")
                .doesNotContain("id=\"extend\"", "id=\"cancel\"");
        form.put("key", newId());
        noor.send(cancel, form).expect(412);
    }

    @Test
    void an_operator_gives_more_time_and_a_refused_form_keeps_what_was_written() {
        Deal other = Deal.of(facade, "profile-of-extended", "extended");
        String page = "/program/referrals/" + Deal.id(other.received()) + "?partner=extended";
        String extend = page.replace("?", "/extend?");
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();

        assertThat(noor.send(extend, noor.form(page, Map.of("until", "soon", "reason", "On holiday.")))
                        .expect(422)
                        .body())
                .contains("id=\"extend-until-err\"", "value=\"soon\"", "value=\"On holiday.\"");
        assertThat(noor.send(extend, noor.form(page, Map.of("until", later)))
                        .expect(422)
                        .body())
                .contains("id=\"extend-reason-err\"");
        Map<String, String> form = noor.form(page, Map.of("until", later, "reason", "On holiday."));
        String done = noor.send(extend, form).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body()).contains("Done. The partner has more time", "20 d left");
        noor.send(extend, form).expect(303);
        form.put("key", newId());
        assertThat(noor.send(extend, form).expect(412).body())
                .contains("This has changed in the meantime", "value=\"On holiday.\"");
        Browser.ofProgram(facade, "deal-reviewer").send(extend, form).expect(403);
        noor.with("Sec-Fetch-Site", "cross-site").sendFromAnywhere(extend, form).expect(403);
        // A session that has ended: the form comes back with all that was written, and the sign-in leads back to the
        // referral.
        assertThat(Browser.at(facade).send(extend, form).expect(401).body())
                .contains("On holiday.", "name=\"to\" value=\"" + page + "\"");
    }

    @Test
    void an_operator_has_a_mail_sent_again_and_reads_in_time_that_an_address_is_suppressed() {
        Deal other = Deal.of(facade, "profile-of-resent", "resent-page");
        String page = "/program/referrals/" + Deal.id(other.received()) + "?partner=resent-page";
        String resend = page.replace("?", "/resend?");

        assertThat(noor.get(page).expect(200).body())
                .contains("value=\"CUSTOMER\"", "value=\"CONTACT\"")
                .doesNotContain("value=\"SENDER\"", "Nothing is sent to this address");
        Person ida = new Person("Ida", "ida@resent-page.example", null, null);
        facade.append(
                Topics.MAIL_PREFERENCES,
                Sealing.subjectOf(ida.getEmail()),
                MailPreference.newBuilder()
                        .setPerson(Sealing.person(ida))
                        .setSuppressedBecause("550 no such user")
                        .setAt(Instant.now())
                        .build());
        await().untilAsserted(() -> assertThat(noor.get(page).body())
                .containsOnlyOnce("Nothing is sent to this address")
                .contains("href=\"/program/mail\""));
        assertThat(noor.send(resend, noor.form(page, Map.of("reason", "Their mail server was away.")))
                        .expect(422)
                        .body())
                .contains("id=\"resend-to-err\"", "value=\"Their mail server was away.\"");
        Map<String, String> form = noor.form(page, Map.of("to", "CUSTOMER", "reason", "Their mail server was away."));
        String done = noor.send(resend, form).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains(
                        "Done. The mail is on its way again.",
                        "had the mail to the customer sent again",
                        "Their mail server was away.");
    }

    @Test
    void an_operator_corrects_how_a_deal_ended_either_way_and_faults_stand_at_their_fields() {
        Deal other = Deal.of(facade, "profile-of-corrected", "corrected-page");
        String page = "/program/referrals/" + Deal.id(other.won("erp")) + "?partner=corrected-page";
        String toLost = page.replace("?", "/correct-to-lost?");
        String toWon = page.replace("?", "/correct-to-won?");
        await().until(() -> noor.get(page).body().contains("id=\"correct-to-lost\""));

        assertThat(noor.send(toLost, noor.form(page, Map.of("lost.reason", "COMPETITOR")))
                        .expect(422)
                        .body())
                .contains("id=\"correct-to-lost-lost-competitor-err\"", "id=\"correct-to-lost-reason-err\"")
                .contains("value=\"COMPETITOR\" checked");
        String why = "The contract was not signed.";
        Map<String, String> lost =
                noor.form(page, Map.of("lost.reason", "COMPETITOR", "lost.competitor", "Adatum", "reason", why));
        String done = noor.send(toLost, lost).expect(303).header("Location");
        assertThat(noor.get(done).expect(200).body())
                .contains(
                        "Corrected. The mails about it are on their way.",
                        "corrected how it ended: lost, a competitor",
                        why,
                        "<span class=\"chip\">Lost</span>");

        assertThat(noor.send(toWon, noor.form(page, Map.of("won.solutions", "", "won.value.amount", "much")))
                        .expect(422)
                        .body())
                .contains(
                        "id=\"correct-to-won-solutions-err\"",
                        "id=\"correct-to-won-value-err\"",
                        "id=\"correct-to-won-reason-err\"",
                        "value=\"much\"");
        Map<String, String> won = noor.form(
                page,
                Map.of(
                        "won.solutions",
                        "erp\nbi",
                        "won.value.amount",
                        "90000",
                        "won.value.currency",
                        "EUR",
                        "reason",
                        "They signed."));
        String again = noor.send(toWon, won).expect(303).header("Location");
        assertThat(noor.get(again).expect(200).body())
                .contains("corrected how it ended: won, erp, bi, for €90,000", "<span class=\"chip\">Won</span>");
    }

    @Test
    void what_nobody_reported_cannot_be_corrected() {
        assertThat(noor.get("/program/referrals/" + Deal.id(declined) + "?partner=" + PARTNER)
                        .expect(200)
                        .body())
                .doesNotContain("correct-to-won", "correct-to-lost");
    }

    @Test
    void the_whole_list_goes_page_by_page() {
        String page = noor.get("/program/referrals" + OURS).expect(200).body();

        assertThat(page.split("has it since|had it from")).hasSize(5);
        assertThat(page).contains("<span class=\"chip\">Won</span>", "<span class=\"chip\">Declined</span>");
        assertThat(noor.get("/program/referrals?list=expiring").expect(200).body())
                .contains("Ask the partner for an answer.");
        noor.get("/program/referrals?cursor=nonsense").expect(422);
        noor.get("/program?country=Germany").expect(422);
        noor.get("/program/referrals/none?partner=" + PARTNER).expect(404);
    }

    /** Where nobody else fits, the customer's mail names the program as whom to ask. */
    @Test
    void a_lead_that_its_only_partner_declined_stands_there_with_the_decline() {
        String referral = deal.received();
        deal.partner().post(referral + "/decline", Bodies.DECLINE).expect(200);

        String lead = unplaced(Ids.reference(deal.partner().get(referral).text("rfiId")));

        assertThat(lead).contains("declined", "The customer was told", "href=\"/v1/rfis/");
    }

    @Test
    void a_lead_for_which_no_partner_fits_stands_there_without_a_page_of_its_own() {
        String id = newId();
        String toBeFound = Bodies.rfi(id, deal.profile())
                .replace("\"EMEA\"", "\"ATLANTIS\"")
                .replaceFirst("\"targets\": \\[.*]", "\"findPartners\": {\"most\": 1}");
        deal.site().post("/v1/rfis", toBeFound).expectProblem(409, "no-partner-fits");

        assertThat(unplaced(Ids.reference(id))).contains("No partner fits.").doesNotContain("/v1/rfis/");
    }

    /** @return the row of the lead */
    private static String unplaced(String reference) {
        String row = "<li><div><p><b>" + reference + "</b>";
        await().until(() -> noor.get("/program").body().contains(row));
        String page = noor.get("/program").expect(200).body();
        return page.substring(page.indexOf(row)).replaceFirst("(?s)</li>.*", "");
    }

    @Test
    void a_lead_that_reached_nobody_stands_there_with_what_to_do() {
        String id = newId();
        String rfi = Bodies.rfi(id, deal.profile()).replace("\"EMEA\"", "\"APAC\"");
        deal.site().post("/v1/rfis", rfi);

        assertThat(unplaced(Ids.reference(id)))
                .contains("The customer was told, and can choose another partner by the link in their mail.")
                .contains("region");
        noor.get("/v1/rfis/" + id).expect(200);
    }
}
